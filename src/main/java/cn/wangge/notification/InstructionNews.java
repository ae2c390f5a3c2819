package cn.wangge.notification;

import cn.wangge.casefile.Acting;
import cn.wangge.casework.InstructionAnswered;
import cn.wangge.organization.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the leaders that an instruction or a note of theirs has been answered. */
@Component
class InstructionNews {

    private final Telling telling;
    private final Acting acting;
    private final Wording wording;

    InstructionNews(Telling telling, Acting acting, Wording wording) {
        this.telling = telling;
        this.acting = acting;
        this.wording = wording;
    }

    @EventListener
    void tell(InstructionAnswered answered) {
        var facts = acting.theCase(answered.caseId()).facts();
        var about = new Telling.About(answered.caseId(), answered.caseNumber(), Intent.Kind.INSTRUCTION, answered.at());
        telling.inbox(new Addressee(Post.LEADER, facts.grid(), null), about, wording.say("inbox.instructionAnswered"));
    }
}
