<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EditWords</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n steps</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EditBar</name>
    <message numerus="yes">
        <source>%1 · %n problem(s)</source>
        <translation>
            <numerusform>%1 · %n problem</numerusform>
            <numerusform>%1 · %n problems</numerusform>
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
        <source>%n step(s) are running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</source>
        <translation>
            <numerusform>%n step is running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</numerusform>
            <numerusform>%n steps are running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</numerusform>
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
        <source>%n step(s) running</source>
        <translation>
            <numerusform>%n step running</numerusform>
            <numerusform>%n steps running</numerusform>
        </translation>
    </message>
</context>
</TS>
