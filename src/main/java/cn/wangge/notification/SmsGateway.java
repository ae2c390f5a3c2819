package cn.wangge.notification;

import java.util.UUID;

/** Port to what sends text messages. */
interface SmsGateway {

    /**
     * Sends one message. Returns once it is accepted.
     *
     * @param id the same at every try, so that the gateway can tell a repetition
     * @throws SmsNotSent when it was not accepted, or nobody knows
     */
    void send(UUID id, String phone, String text) throws SmsNotSent;
}
