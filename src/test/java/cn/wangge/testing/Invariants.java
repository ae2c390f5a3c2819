package cn.wangge.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the database at every moment between transactions (reliability notes, section 2.3).
 * Needs nothing but a connection, so that it can look at a database whose server has just been killed.
 */
public final class Invariants {

    private static final String ROOTS = """
            with root as (
                select e.business_key_ as case_id, count(*) as running
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.parent_id_ is null and e.super_exec_ is null and d.key_ = 'case-handling'
                group by e.business_key_)
            """;

    /** Each finds rows {@code (case_id, finding)}; none is right. */
    private static final List<String> CHECKS = List.of(
            // I1: an acknowledged report is one case, and no two reports are the same one.
            """
            select c.id::text as case_id,
                   'I1 report ' || (k.reply->>'caseNumber') || ' acknowledged for key ' || k.key
                   || case when c.id is null then ' but lost' else ' and for another key' end as finding
            from (select *, count(*) over (partition by reply->>'caseNumber') as twins
                  from casefile.command_key where jsonb_exists(reply, 'trackingCode')) k
            left join casefile.case_file c
                on c.number = k.reply->>'caseNumber' and c.tracking_code = k.reply->>'trackingCode'
            where c.id is null or k.twins > 1
            """,
            // I2: an open case has one main process, an ended one has none.
            ROOTS + """
            select coalesce(c.id::text, r.case_id) as case_id,
                   'I2 ' || coalesce(c.status, 'no case') || ' with ' || coalesce(r.running, 0) || ' processes' as finding
            from casefile.case_file c full join root r on r.case_id = c.id::text
            where coalesce(r.running, 0) <> case when c.id is null or c.ended_at is not null then 0 else 1 end
            """,
            """
            select c.id::text as case_id, 'I2 ' || c.status || (case when c.ended_at is null then ' without' else ' with' end)
                   || ' an end' as finding
            from casefile.case_file c
            where (c.ended_at is null) <> (c.status in
                ('COLLECTING', 'FILING', 'DISPATCHING', 'HANDLING', 'FEEDBACK', 'VERIFYING'))
            """,
            // I3: a task of the engine is a row of the worklist, and the other way round.
            """
            select coalesce(w.case_id::text, p.business_key_) as case_id,
                   'I3 task ' || coalesce(t.task_def_key_, 'none') || ', row ' || coalesce(w.task_key, 'none') as finding
            from act_ru_task t
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            full join casework.worklist w on w.engine_ref = t.id_
            where w.engine_ref is null or t.id_ is null or w.case_id::text <> p.business_key_
               or w.task_key <> t.task_def_key_ or w.model_ref <> t.proc_def_id_
            """,
            // I4: a moment that changes the flow, still to come, has a timer that lives.
            """
            select d.case_id::text as case_id, 'I4 no live timer for ' || d.kind || ' at ' || m.share || ' %' as finding
            from deadline.deadline_moment m join deadline.case_deadline d on d.id = m.deadline_id
            where m.changes_flow and m.fired_at is null and m.due_at is not null and d.state = 'RUNNING'
              and not exists (
                select 1 from act_ru_job j
                join act_ru_jobdef f on f.id_ = j.job_def_id_
                join act_ru_execution p on p.id_ = j.process_instance_id_
                where j.type_ = 'timer' and j.retries_ > 0 and j.suspension_state_ = 1
                  and p.business_key_ = d.case_id::text
                  and f.job_configuration_ like '%deadline.due(execution, ''' || d.kind || ''', ' || m.share || ')%')
            """,
            // I9: an answer has one entry in the log, and an entry of an answer has its answer.
            """
            select coalesce(a.case_id, l.case_id)::text as case_id,
                   'I9 item ' || coalesce(a.item_id, l.item_id) || ' answered '
                   || (case when a.item_id is null then 0 else 1 end) || ' times, logged ' || coalesce(l.entries, 0) as finding
            from casework.answer a
            full join (select case_id, item_id, count(*) as entries from casefile.case_log
                       where item_id is not null or kind = 'ANSWERED' group by case_id, item_id) l
                on l.item_id = a.item_id and l.case_id = a.case_id
            where a.item_id is null or coalesce(l.entries, 0) <> 1
            """,
            """
            select c.id::text as case_id, 'I9 reported ' || count(l.sequence) || ' times' as finding
            from casefile.case_file c
            left join casefile.case_log l on l.case_id = c.id and l.kind = 'REPORTED'
            group by c.id having count(l.sequence) <> 1
            """);

    private final DSLContext sql;

    public Invariants(DataSource database) {
        this.sql = DSL.using(database, SQLDialect.POSTGRES);
    }

    /** What does not hold, of all cases. */
    public List<String> findings() {
        return findings(null);
    }

    /** What does not hold of one case; of all where the number is null. */
    public List<String> findings(@Nullable String caseNumber) {
        // One picture of the database, though others may write meanwhile.
        return sql.transactionResult(inside -> {
            inside.dsl().execute("set transaction isolation level repeatable read, read only");
            var id = caseNumber == null ? null : idOf(inside.dsl(), caseNumber);
            var findings = new ArrayList<String>();
            for (var check : CHECKS) {
                inside.dsl()
                        .fetch("select * from (" + check + ") f where {0}::text is null or case_id = {0}", DSL.val(id))
                        .forEach(row ->
                                findings.add(row.get("finding", String.class) + " (case " + row.get("case_id") + ")"));
            }
            findings.addAll(new StepCheck(inside.dsl()).findings(id));
            findings.addAll(new ChainCheck(inside.dsl()).findings(id));
            return findings;
        });
    }

    /** Our own id of a case. */
    public String caseId(String caseNumber) {
        return idOf(sql, caseNumber);
    }

    private static String idOf(DSLContext sql, String number) {
        return sql.fetchSingle("select id from casefile.case_file where number = {0}", DSL.val(number))
                .get(0, String.class);
    }
}
