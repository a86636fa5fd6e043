<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ContextFacts</name>
    <message numerus="yes">
        <source>and %Ln more step(s)</source>
        <translation>
            <numerusform>and %Ln more step</numerusform>
            <numerusform>and %Ln more steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1 of %Ln step</numerusform>
            <numerusform>%1 of %Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps done</source>
        <translation>
            <numerusform>%1 of %Ln step done</numerusform>
            <numerusform>%1 of %Ln steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message numerus="yes">
        <source>%1 of %Ln steps differ.</source>
        <translation>
            <numerusform>%1 of %Ln step differs.</numerusform>
            <numerusform>%1 of %Ln steps differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln line added</numerusform>
            <numerusform>%Ln lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln line removed</numerusform>
            <numerusform>%Ln lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s)</source>
        <translation>
            <numerusform>%Ln different value</numerusform>
            <numerusform>%Ln different values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetryFacts</name>
    <message numerus="yes">
        <source>%1 after %n retries</source>
        <translation>
            <numerusform>%1 after %n retry</numerusform>
            <numerusform>%1 after %n retries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusCount</name>
    <message numerus="yes">
        <source>%Ln not started</source>
        <translation>
            <numerusform>%Ln not started</numerusform>
            <numerusform>%Ln not started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln paused</numerusform>
            <numerusform>%Ln paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln waiting for you</numerusform>
            <numerusform>%Ln waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trying again</source>
        <translation>
            <numerusform>%Ln trying again</numerusform>
            <numerusform>%Ln trying again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <translation>
            <numerusform>%Ln interrupted</numerusform>
            <numerusform>%Ln interrupted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stalled</source>
        <translation>
            <numerusform>%Ln stalled</numerusform>
            <numerusform>%Ln stalled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message numerus="yes">
        <source>Group of %Ln steps, expanded: %1</source>
        <translation>
            <numerusform>Group of %Ln step, expanded: %1</numerusform>
            <numerusform>Group of %Ln steps, expanded: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Placing %Ln steps…</source>
        <translation>
            <numerusform>Placing %Ln step…</numerusform>
            <numerusform>Placing %Ln steps…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::AdoptSheet</name>
    <message numerus="yes">
        <source>%1 of %Ln steps run again. Neither of the two runs is changed.</source>
        <translation>
            <numerusform>%1 of %Ln step runs again. Neither of the two runs is changed.</numerusform>
            <numerusform>%1 of %Ln steps run again. Neither of the two runs is changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentDetails</name>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n processor</numerusform>
            <numerusform>%n processors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentEditor</name>
    <message numerus="yes">
        <source>%n thing(s) to mend before it can be saved.</source>
        <translation>
            <numerusform>%n thing to mend before it can be saved.</numerusform>
            <numerusform>%n things to mend before it can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBanner</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBook</name>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::BatchSheet</name>
    <message numerus="yes">
        <source>%n question(s) of the kind “%1” get this answer.</source>
        <translation>
            <numerusform>%n question of the kind “%1” get this answer.</numerusform>
            <numerusform>%n questions of the kind “%1” get this answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ComparisonPage</name>
    <message numerus="yes">
        <source>%n parameter(s) changed from run to run.</source>
        <translation>
            <numerusform>%n parameter changed from run to run.</numerusform>
            <numerusform>%n parameters changed from run to run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln run(s)…</source>
        <translation>
            <numerusform>Comparing %Ln run…</numerusform>
            <numerusform>Comparing %Ln runs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln file(s) read</source>
        <translation>
            <numerusform>Comparing: %Ln file read</numerusform>
            <numerusform>Comparing: %Ln files read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DependencyDesk</name>
    <message numerus="yes">
        <source>Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>Add %n dependency</numerusform>
            <numerusform>Add %n dependencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added. Undo takes them back.</source>
        <translation>
            <numerusform>%n dependency added. Undo takes it back.</numerusform>
            <numerusform>%n dependencies added. Undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>Do not suggest %n dependency again</numerusform>
            <numerusform>Do not suggest %n dependencies again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>%n dependency will not be suggested again. Undo takes that back.</numerusform>
            <numerusform>%n dependencies will not be suggested again. Undo takes that back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added; the others will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>%n dependency added; the others will not be suggested again. Undo takes that back.</numerusform>
            <numerusform>%n dependencies added; the others will not be suggested again. Undo takes that back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>Suggest %n dependency again</numerusform>
            <numerusform>Suggest %n dependencies again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DifferenceTable</name>
    <message numerus="yes">
        <source>and %Ln more difference(s)</source>
        <translation>
            <numerusform>and %Ln more difference</numerusform>
            <numerusform>and %Ln more differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EditBar</name>
    <message numerus="yes">
        <source>%1 · %Ln problem(s)</source>
        <translation>
            <numerusform>%1 · %Ln problem</numerusform>
            <numerusform>%1 · %Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EnvironmentsPane</name>
    <message numerus="yes">
        <source>The Python environment of %1 is removed for good, with %n package(s). Runs and their results stay. Steps that need its packages ask for them again.</source>
        <translation>
            <numerusform>The Python environment of %1 is removed for good, with %n package. Runs and their results stay. Steps that need its packages ask for them again.</numerusform>
            <numerusform>The Python environment of %1 is removed for good, with %n packages. Runs and their results stay. Steps that need its packages ask for them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceItem</name>
    <message numerus="yes">
        <source>%Ln risky line(s)</source>
        <translation>
            <numerusform>%Ln risky line</numerusform>
            <numerusform>%Ln risky lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceSearch</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceView</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s); the texts below have them all</source>
        <translation>
            <numerusform>and %Ln more line; the texts below have them all</numerusform>
            <numerusform>and %Ln more lines; the texts below have them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky part(s)</source>
        <translation>
            <numerusform>%Ln risky part</numerusform>
            <numerusform>%Ln risky parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ImportDesk</name>
    <message numerus="yes">
        <source>%n run(s) were imported.</source>
        <translation>
            <numerusform>%n run were imported.</numerusform>
            <numerusform>%n runs were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::InboxPane</name>
    <message numerus="yes">
        <source>One answer for the %n selected question(s)</source>
        <translation>
            <numerusform>One answer for the %n selected question</numerusform>
            <numerusform>One answer for the %n selected questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonModel</name>
    <message numerus="yes">
        <source>%Ln row(s): %1</source>
        <translation>
            <numerusform>%Ln row: %1</numerusform>
            <numerusform>%Ln rows: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::Notifier</name>
    <message numerus="yes">
        <source>CMBAgent Studio: %n question(s) wait for your answer</source>
        <translation>
            <numerusform>CMBAgent Studio: %n question waits for your answer</numerusform>
            <numerusform>CMBAgent Studio: %n questions wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer</source>
        <translation>
            <numerusform>%n question waits for your answer</numerusform>
            <numerusform>%n questions wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened in it for %n minute(s). It still runs; look whether it should.</source>
        <translation>
            <numerusform>Nothing has happened in it for %n minute. It still runs; look whether it should.</numerusform>
            <numerusform>Nothing has happened in it for %n minutes. It still runs; look whether it should.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PairView</name>
    <message numerus="yes">
        <source>%Ln step(s) differ</source>
        <translation>
            <numerusform>%Ln step differs</numerusform>
            <numerusform>%Ln steps differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanEditor</name>
    <message numerus="yes">
        <source>%Ln step(s) are going to run</source>
        <translation>
            <numerusform>%Ln step is going to run</numerusform>
            <numerusform>%Ln steps are going to run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped because they require one of those</source>
        <translation>
            <numerusform>%Ln skipped because they require one of those</numerusform>
            <numerusform>%Ln skipped because they require one of those</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayController</name>
    <message numerus="yes">
        <source>Refused after %n branch(es).</source>
        <translation>
            <numerusform>Refused after %n branch.</numerusform>
            <numerusform>Refused after %n branches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) made. Resume runs a draft.</source>
        <translation>
            <numerusform>%n draft made. Resume runs a draft.</numerusform>
            <numerusform>%n drafts made. Resume runs a draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not begun yet: %1 of %n branch(es). The session allows %2 runs at once; the next begins when one has ended.</source>
        <translation>
            <numerusform>Not begun yet: %1 of %n branch. The session allows %2 runs at once; the next begins when one has ended.</numerusform>
            <numerusform>Not begun yet: %1 of %n branches. The session allows %2 runs at once; the next begins when one has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Playing %n branch(es); this is the first.</source>
        <translation>
            <numerusform>Playing %n branch; this is the first.</numerusform>
            <numerusform>Playing %n branches; this is the first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlaySheet</name>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of your answer to %n question(s) is not counted.</source>
        <translation>
            <numerusform>The time of your answer to %n question is not counted.</numerusform>
            <numerusform>The time of your answer to %n questions is not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Play %n branch(es)</source>
        <translation>
            <numerusform>&amp;Play %n branch</numerusform>
            <numerusform>&amp;Play %n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n &amp;draft(s)</source>
        <translation>
            <numerusform>Make %n &amp;draft</numerusform>
            <numerusform>Make %n &amp;drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what %Ln step(s) with an agent cost: no run has paid for it yet.</source>
        <translation>
            <numerusform>Nobody knows what %Ln step with an agent cost: no run has paid for it yet.</numerusform>
            <numerusform>Nobody knows what %Ln steps with an agent cost: no run has paid for it yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) run again</source>
        <translation>
            <numerusform>%Ln step runs again</numerusform>
            <numerusform>%Ln steps run again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PreviewPane</name>
    <message numerus="yes">
        <source>%1 · %Ln page(s)</source>
        <translation>
            <numerusform>%1 · %Ln page</numerusform>
            <numerusform>%1 · %Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ProviderField</name>
    <message numerus="yes">
        <source>It answers: %n model(s) after %1 ms.</source>
        <translation>
            <numerusform>It answers: %n model after %1 ms.</numerusform>
            <numerusform>It answers: %n models after %1 ms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::QuestionPeek</name>
    <message numerus="yes">
        <source>%n questions are selected.</source>
        <translation>
            <numerusform>%n questions is selected.</numerusform>
            <numerusform>%n questions are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunDelegate</name>
    <message numerus="yes">
        <source>%n question(s) wait for your answer</source>
        <translation>
            <numerusform>%n question waits for your answer</numerusform>
            <numerusform>%n questions wait for your answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunPrompts</name>
    <message numerus="yes">
        <source>%Ln step(s) are running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</source>
        <translation>
            <numerusform>%Ln step is running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</numerusform>
            <numerusform>%Ln steps are running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunToolBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer; show the next one (Ctrl+J)</source>
        <translation>
            <numerusform>%n question waits for your answer; show the next one (Ctrl+J)</numerusform>
            <numerusform>%n questions wait for your answer; show the next one (Ctrl+J)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::StatusLine</name>
    <message numerus="yes">
        <source>%n step(s) at a time</source>
        <translation>
            <numerusform>%n step at a time</numerusform>
            <numerusform>%n steps at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Feed: %Ln connected</source>
        <translation>
            <numerusform>Feed: %Ln connected</numerusform>
            <numerusform>Feed: %Ln connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event feed is on, at %1. %n program(s) of this computer follow it. Click to change.</source>
        <translation>
            <numerusform>The event feed is on, at %1. %n program of this computer follow it. Click to change.</numerusform>
            <numerusform>The event feed is on, at %1. %n programs of this computer follow it. Click to change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) running</source>
        <translation>
            <numerusform>%Ln step running</numerusform>
            <numerusform>%Ln steps running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionDialog</name>
    <message numerus="yes">
        <source>%n more, less sure, will be shown when these are decided.</source>
        <translation>
            <numerusform>%n more, less sure, will be shown when these are decided.</numerusform>
            <numerusform>%n more, less sure, will be shown when these are decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) that the workflow does not declare. Nothing changes before you add them.</source>
        <translation>
            <numerusform>%n dependency that the workflow does not declare. Nothing changes before you add it.</numerusform>
            <numerusform>%n dependencies that the workflow does not declare. Nothing changes before you add them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>&amp;Add %n dependency</numerusform>
            <numerusform>&amp;Add %n dependencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::SweepField</name>
    <message numerus="yes">
        <source>%n branch(es): %1 = %2</source>
        <translation>
            <numerusform>%n branch: %1 = %2</numerusform>
            <numerusform>%n branches: %1 = %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TextDiffView</name>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln line added</numerusform>
            <numerusform>%Ln lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln line removed</numerusform>
            <numerusform>%Ln lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::UndoDesk</name>
    <message numerus="yes">
        <source>Deleted: %n thing(s), “%1” last.</source>
        <translation>
            <numerusform>Deleted: %n thing, “%1” last.</numerusform>
            <numerusform>Deleted: %n things, “%1” last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be brought back for %n second(s), and until the program quits. Closing this bar deletes it for good.</source>
        <translation>
            <numerusform>It can be brought back for %n second, and until the program quits. Closing this bar deletes it for good.</numerusform>
            <numerusform>It can be brought back for %n seconds, and until the program quits. Closing this bar deletes it for good.</numerusform>
        </translation>
    </message>
</context>
</TS>
