package cn.wangge.notification;

import java.util.UUID;

/** Port to what carries messages out of the product. */
interface Gateway {

    /**
     * Sends one message. Returns once it is accepted, and within a bounded time in any case.
     *
     * @param id the same at every try, so that the gateway can tell a repetition
     * @throws NotSent when it was not accepted, or nobody knows
     */
    void send(UUID id, String address, String text) throws NotSent;

    /**
     * The same with a file; a way that carries none refuses it for good.
     *
     * @param enclosure by which {@link Enclosures} knows the file
     */
    default void send(UUID id, String address, String text, UUID enclosure) throws NotSent {
        throw new NotSent("no way for a file", true, null);
    }
}
