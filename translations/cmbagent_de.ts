<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionTips</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Failed step</source>
        <translation>Fehlgeschlagener Schritt</translation>
    </message>
    <message>
        <source>Unclear effect</source>
        <translation>Ungewisse Wirkung</translation>
    </message>
    <message>
        <source>Before a step</source>
        <translation>Vor einem Schritt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Unexpected result</source>
        <translation>Unerwartetes Resultat</translation>
    </message>
    <message>
        <source>Approve and go on</source>
        <translation>Freigeben und fortfahren</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
    <message>
        <source>Do not use the results</source>
        <translation>Die Resultate nicht verwenden</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
        <source>Change it and try again</source>
        <translation>Ändern und erneut versuchen</translation>
    </message>
    <message>
        <source>Approve with changes</source>
        <translation>Mit Änderungen freigeben</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Noch einmal tun</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The run begins.</source>
        <translation>Der Lauf beginnt.</translation>
    </message>
    <message>
        <source>The step starts.</source>
        <translation>Der Schritt beginnt.</translation>
    </message>
    <message>
        <source>The steps after this one go on.</source>
        <translation>Die Schritte danach werden ausgeführt.</translation>
    </message>
    <message>
        <source>The run is cancelled before anything of it has run.</source>
        <translation>Der Lauf wird abgebrochen, bevor etwas davon ausgeführt wurde.</translation>
    </message>
    <message>
        <source>The results stay on record, and the steps that need them are skipped.</source>
        <translation>Die Resultate bleiben aufgezeichnet, und die Schritte, die sie brauchen, werden übersprungen.</translation>
    </message>
    <message>
        <source>This step and those that need it are skipped; everything finished stays.</source>
        <translation>Dieser Schritt und die, die ihn brauchen, werden übersprungen; alles Fertige bleibt.</translation>
    </message>
    <message>
        <source>The step runs once more with what you change and write here.</source>
        <translation>Der Schritt wird noch einmal ausgeführt, mit dem, was Sie hier ändern und schreiben.</translation>
    </message>
    <message>
        <source>The run goes on, and the steps after this one can read your comment. Needs a comment.</source>
        <translation>Der Lauf geht weiter, und die Schritte danach können Ihren Kommentar lesen. Braucht einen Kommentar.</translation>
    </message>
    <message>
        <source>The step runs once more, even if that makes its effect happen twice.</source>
        <translation>Der Schritt wird noch einmal ausgeführt, auch wenn seine Wirkung dadurch zweimal eintritt.</translation>
    </message>
    <message>
        <source>The step runs once more as it is, and is told what you write here.</source>
        <translation>Der Schritt wird unverändert noch einmal ausgeführt und erfährt, was Sie hier schreiben.</translation>
    </message>
    <message>
        <source>The run is cancelled; everything finished stays.</source>
        <translation>Der Lauf wird abgebrochen; alles Fertige bleibt.</translation>
    </message>
    <message>
        <source>The step counts as done, and the run goes on.</source>
        <translation>Der Schritt gilt als erledigt, und der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>The step&apos;s own check runs and decides.</source>
        <translation>Die eigene Prüfung des Schritts wird ausgeführt und entscheidet.</translation>
    </message>
    <message>
        <source>it goes on waiting</source>
        <translation>der Schritt wartet weiter</translation>
    </message>
    <message>
        <source>the run is cancelled</source>
        <translation>der Lauf wird abgebrochen</translation>
    </message>
    <message>
        <source>the results are not used</source>
        <translation>die Resultate werden nicht verwendet</translation>
    </message>
    <message>
        <source>this step is skipped</source>
        <translation>dieser Schritt wird übersprungen</translation>
    </message>
    <message>
        <source>the step is tried again</source>
        <translation>der Schritt wird erneut versucht</translation>
    </message>
    <message>
        <source>it counts as approved</source>
        <translation>es gilt als freigegeben</translation>
    </message>
    <message>
        <source>Only this time</source>
        <translation>Nur dieses Mal</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>In diesem Lauf</translation>
    </message>
    <message>
        <source>In this run and its branches</source>
        <translation>In diesem Lauf und seinen Zweigen</translation>
    </message>
    <message>
        <source>In every run of the project</source>
        <translation>In jedem Lauf des Projekts</translation>
    </message>
    <message>
        <source>What to do about a failure is asked every time: no two are the same.</source>
        <translation>Was bei einem Fehlschlag zu tun ist, wird jedes Mal gefragt: keine zwei sind gleich.</translation>
    </message>
    <message>
        <source>Whether something happened outside is asked every time: only a look can tell.</source>
        <translation>Ob etwas nach außen geschehen ist, wird jedes Mal gefragt: das lässt sich nur durch Nachsehen feststellen.</translation>
    </message>
    <message>
        <source>A plan is asked about every time: it is what the whole run will do.</source>
        <translation>Zu einem Plan wird jedes Mal gefragt: er ist, was der ganze Lauf tun wird.</translation>
    </message>
    <message>
        <source>This is asked every time: what the step does outside cannot be undone.</source>
        <translation>Dies wird jedes Mal gefragt: was der Schritt nach außen tut, lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Without an answer it goes on waiting, also when you close the program.</source>
        <translation>Ohne Antwort wird weiter gewartet, auch wenn Sie das Programm schließen.</translation>
    </message>
    <message>
        <source>If nobody answers within %1 (by %2),</source>
        <translation>Wenn niemand innerhalb von %1 antwortet (bis %2),</translation>
    </message>
    <message>
        <source>The time to answer has run out;</source>
        <translation>Die Zeit zum Antworten ist abgelaufen; nun</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>when, what</comment>
        <translation>%1 geschieht dies: %2.</translation>
    </message>
    <message>
        <source>Deletes files</source>
        <translation>Löscht Dateien</translation>
    </message>
    <message>
        <source>Writes outside its folder</source>
        <translation>Schreibt außerhalb seines Ordners</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Nutzt das Netzwerk</translation>
    </message>
    <message>
        <source>May cost money</source>
        <translation>Kann Geld kosten</translation>
    </message>
    <message>
        <source>Installs software or changes the system</source>
        <translation>Installiert Software oder verändert das System</translation>
    </message>
    <message>
        <source>Starts other programs</source>
        <translation>Startet andere Programme</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>Lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>%1 — line %2: %3</source>
        <comment>risk</comment>
        <translation>%1 – Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1 — declared by “%2”</source>
        <comment>risk</comment>
        <translation>%1 – angegeben von „%2“</translation>
    </message>
    <message>
        <source>The step starts with what you change here, and can read your comment. Needs one of them.</source>
        <translation>Der Schritt beginnt mit dem, was Sie hier ändern, und kann Ihren Kommentar lesen. Eines von beidem ist nötig.</translation>
    </message>
    <message>
        <source>The run begins with the plan as you changed it.</source>
        <translation>Der Lauf beginnt mit dem Plan, wie Sie ihn geändert haben.</translation>
    </message>
    <message>
        <source>The run goes on with the texts you changed; the steps after this one can read your comment, too. Needs one of them.</source>
        <translation>Der Lauf geht mit den Texten weiter, die Sie geändert haben; die Schritte danach können auch Ihren Kommentar lesen. Eines von beidem ist nötig.</translation>
    </message>
    <message>
        <source>Install and try again</source>
        <translation>Installieren und erneut versuchen</translation>
    </message>
    <message>
        <source>The packages are installed for this project only, and the step runs once more.</source>
        <translation>Die Pakete werden nur für dieses Projekt installiert, und der Schritt wird noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>After a step</source>
        <translation>Nach einem Schritt</translation>
    </message>
    <message>
        <source>The step runs once more before anything builds on it, and is told all you said of it so far.</source>
        <translation>Der Schritt wird noch einmal ausgeführt, bevor etwas darauf aufbaut, und erfährt alles, was Sie bisher dazu gesagt haben.</translation>
    </message>
</context>
<context>
    <name>BranchWords</name>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>run, when it was made</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>run, end of its id</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ContextFacts</name>
    <message>
        <source>%1 = %2</source>
        <comment>name, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Processors: %1</source>
        <translation>Prozessoren: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Arbeitsspeicher: %1</translation>
    </message>
    <message>
        <source>Disk: %1</source>
        <translation>Festplatte: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <translation>Token: %1</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>weiß niemand</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>changes something outside that cannot be undone</source>
        <translation>verändert etwas nach außen, das sich nicht rückgängig machen lässt</translation>
    </message>
    <message>
        <source>changes things on this machine that may be repeated</source>
        <translation>verändert auf diesem Rechner Dinge, die wiederholt werden dürfen</translation>
    </message>
    <message>
        <source>none beyond its own folder</source>
        <translation>keine über den eigenen Ordner hinaus</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>führt %1 aus</translation>
    </message>
    <message>
        <source>uses the network</source>
        <translation>nutzt das Netzwerk</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>step, facts</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>Warum gefragt wird</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>no such value</source>
        <translation>kein solcher Wert</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Führt aus</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>the one that is found</source>
        <translation>der, der gefunden wird</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Changes of this branch</source>
        <translation>Änderungen dieses Zweigs</translation>
    </message>
    <message>
        <source>Files it gets</source>
        <translation>Dateien, die er bekommt</translation>
    </message>
    <message>
        <source>Files it promises</source>
        <translation>Dateien, die er verspricht</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Kept in its place by</source>
        <translation>An seinem Platz gehalten durch</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Will take</source>
        <translation>Wird brauchen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more step(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Schritt</numerusform>
            <numerusform>und %Ln weitere Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Times done again</source>
        <translation>So oft noch einmal getan</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>Was dazu gesagt wurde</translation>
    </message>
</context>
<context>
    <name>CostWords</name>
    <message>
        <source>The costs could not be written to %1.</source>
        <translation>Die Kosten konnten nicht in %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Wählen Sie einen Ort, an den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>an amount of US dollars</comment>
        <translation>%1 $</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a cost</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a cost</comment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <comment>a cost</comment>
        <translation>%1, aufgezeichnet</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 Aufruf</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>This run and its branches</source>
        <translation>Dieser Lauf und seine Zweige</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Dieses Projekt</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Paid calls</source>
        <translation>Bezahlte Aufrufe</translation>
    </message>
    <message>
        <source>Recorded answers</source>
        <translation>Aufgezeichnete Antworten</translation>
    </message>
    <message>
        <source>Imported runs</source>
        <translation>Importierte Läufe</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Not told apart</source>
        <translation>Nicht unterschieden</translation>
    </message>
    <message>
        <source>First attempts</source>
        <translation>Erste Versuche</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1 and its branches</source>
        <translation>%1 und seine Zweige</translation>
    </message>
    <message>
        <source>Session “%1”</source>
        <translation>Sitzung „%1“</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>Projekt „%1“</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>%1, each day</source>
        <translation>%1, pro Tag</translation>
    </message>
    <message>
        <source>%1, each week</source>
        <translation>%1, pro Woche</translation>
    </message>
    <message>
        <source>%1, each month</source>
        <translation>%1, pro Monat</translation>
    </message>
    <message>
        <source>%1, in total</source>
        <translation>%1, insgesamt</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>spent, limit, share</comment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>%1 % of a budget is spent: %2, %3.</source>
        <translation>%1 % eines Budgets sind ausgegeben: %2, %3.</translation>
    </message>
    <message>
        <source>A budget is used up, and no more calls that cost anything are made: %1, %2.</source>
        <translation>Ein Budget ist aufgebraucht, und es gibt keine Aufrufe mehr, die etwas kosten: %1, %2.</translation>
    </message>
    <message>
        <source>A budget is used up: %1, %2. Calls go on, as it only tells.</source>
        <translation>Ein Budget ist aufgebraucht: %1, %2. Aufrufe gehen weiter, denn es meldet nur.</translation>
    </message>
    <message>
        <source>Used up: stops the next call that costs anything.</source>
        <translation>Aufgebraucht: stoppt den nächsten Aufruf, der etwas kostet.</translation>
    </message>
    <message>
        <source>Used up: only told, calls go on.</source>
        <translation>Aufgebraucht: wird nur gemeldet, Aufrufe gehen weiter.</translation>
    </message>
    <message>
        <source>Stops calls at its end.</source>
        <translation>Stoppt Aufrufe, wenn es aufgebraucht ist.</translation>
    </message>
    <message>
        <source>Only tells.</source>
        <translation>Meldet nur.</translation>
    </message>
    <message>
        <source>Begins anew on %1.</source>
        <translation>Beginnt neu am %1.</translation>
    </message>
    <message>
        <source>Without %1 of unknown cost.</source>
        <translation>Nicht enthalten: %1 mit unbekannten Kosten.</translation>
    </message>
    <message>
        <source>At its end it will have cost about %1.</source>
        <translation>Am Ende wird er etwa %1 gekostet haben.</translation>
    </message>
    <message>
        <source>Another run of this workflow would cost %1, as one earlier run tells.</source>
        <translation>Ein weiterer Lauf dieses Workflows würde %1 kosten, wie ein früherer Lauf zeigt.</translation>
    </message>
    <message>
        <source>Another run of this workflow would cost %1, as %2 earlier runs tell.</source>
        <translation>Ein weiterer Lauf dieses Workflows würde %1 kosten, wie %2 frühere Läufe zeigen.</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of its tasks: no run of it was paid for yet.</source>
        <translation>Er kann %1 kosten. Das ist eine Faustregel nach der Länge seiner Aufgaben: noch kein Lauf davon wurde bezahlt.</translation>
    </message>
    <message>
        <source>It will cost %1, as one earlier run tells.</source>
        <translation>Er wird %1 kosten, wie ein früherer Lauf zeigt.</translation>
    </message>
    <message>
        <source>It will cost %1, as %2 earlier runs tell.</source>
        <translation>Er wird %1 kosten, wie %2 frühere Läufe zeigen.</translation>
    </message>
    <message>
        <source>What it will cost is unknown: no model is chosen yet.</source>
        <translation>Was er kosten wird, ist unbekannt: noch ist kein Modell gewählt.</translation>
    </message>
    <message>
        <source>What it will cost is unknown: nobody knows the price of %1.</source>
        <translation>Was er kosten wird, ist unbekannt: niemand kennt den Preis von %1.</translation>
    </message>
    <message>
        <source>%1 to %2, likely %3</source>
        <comment>lowest, highest, likely cost</comment>
        <translation>%1 bis %2, wahrscheinlich %3</translation>
    </message>
    <message>
        <source>Such estimates came within %1 on average.</source>
        <translation>Solche Schätzungen wichen im Mittel um %1 ab.</translation>
    </message>
    <message>
        <source>A budget may stop it: %1 is left of %2.</source>
        <comment>amount, budget</comment>
        <translation>Ein Budget könnte ihn stoppen: %1 sind übrig von %2.</translation>
    </message>
    <message>
        <source>Input: %1, of it from the cache: %2</source>
        <translation>Eingabe: %1, davon aus dem Zwischenspeicher: %2</translation>
    </message>
    <message>
        <source>Output: %1, of it reasoning: %2</source>
        <translation>Ausgabe: %1, davon zum Nachdenken: %2</translation>
    </message>
    <message>
        <source>%1 came to nothing</source>
        <translation>%1 ohne Erfolg</translation>
    </message>
    <message>
        <source>%1 of unknown cost</source>
        <translation>%1 mit unbekannten Kosten</translation>
    </message>
    <message>
        <source>%1 with unknown numbers of tokens</source>
        <translation>%1 mit unbekannter Anzahl Token</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Outside of runs: trials</source>
        <translation>Außerhalb von Läufen: Ausprobieren</translation>
    </message>
    <message>
        <source>Outside of runs: suggestions</source>
        <translation>Außerhalb von Läufen: Vorschläge</translation>
    </message>
    <message>
        <source>Outside of runs: tests</source>
        <translation>Außerhalb von Läufen: Tests</translation>
    </message>
    <message>
        <source>Outside of runs</source>
        <translation>Außerhalb von Läufen</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Kein Versuch</translation>
    </message>
    <message>
        <source>%1 % reached: %2, %3</source>
        <comment>percent, budget, how far it was used</comment>
        <translation>%1 % erreicht: %2, %3</translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>a cost</comment>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of the task, for one call of a model: no task of this way was paid for with these models yet.</source>
        <translation>Sie kann %1 kosten. Das ist eine Faustregel nach der Länge der Aufgabe, für einen Aufruf eines Modells: noch für keine Aufgabe mit diesem Vorgehen und diesen Modellen wurde bezahlt.</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of the task, for %2 calls of models: no task of this way was paid for with these models yet.</source>
        <translation>Sie kann %1 kosten. Das ist eine Faustregel nach der Länge der Aufgabe, für %2 Aufrufe von Modellen: noch für keine Aufgabe mit diesem Vorgehen und diesen Modellen wurde bezahlt.</translation>
    </message>
    <message>
        <source>It will cost %1, as one earlier task of this way tells.</source>
        <translation>Sie wird %1 kosten, wie eine frühere Aufgabe mit diesem Vorgehen zeigt.</translation>
    </message>
    <message>
        <source>It will cost %1, as %2 earlier tasks of this way tell; those in like words count most.</source>
        <translation>Sie wird %1 kosten, wie %2 frühere Aufgaben mit diesem Vorgehen zeigen; ähnlich formulierte zählen am meisten.</translation>
    </message>
    <message>
        <source>It takes %1 to %2, likely %3.</source>
        <comment>shortest, longest, likely time</comment>
        <translation>Das dauert %1 bis %2, wahrscheinlich %3.</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>A short name for scripts and other steps: a letter, then letters, digits, &apos;-&apos; or &apos;_&apos;</source>
        <translation>Ein kurzer Name für Skripte und andere Schritte: ein Buchstabe, dann Buchstaben, Ziffern, „-“ oder „_“</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Steps of one group belong together on screen; it changes nothing about how they run</source>
        <translation>Schritte einer Gruppe stehen beieinander; an der Ausführung ändert das nichts</translation>
    </message>
    <message>
        <source>What the step does, in a few words</source>
        <translation>Was der Schritt tut, in wenigen Worten</translation>
    </message>
    <message>
        <source>What it runs</source>
        <translation>Was er ausführt</translation>
    </message>
    <message>
        <source>a script beside the workflow file, such as fit.py</source>
        <translation>ein Skript neben der Workflow-Datei, etwa fit.py</translation>
    </message>
    <message>
        <source>Naming a script takes the code below away, and the other way round</source>
        <translation>Ein Skript anzugeben entfernt den Code darunter, und umgekehrt</translation>
    </message>
    <message>
        <source>or the code itself</source>
        <translation>oder der Code selbst</translation>
    </message>
    <message>
        <source>the workflow&apos;s</source>
        <translation>wie im Workflow</translation>
    </message>
    <message>
        <source>What it needs and gives</source>
        <translation>Was er braucht und liefert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Ids of steps with commas between; &apos;load?&apos; goes on even when load was skipped</source>
        <translation>IDs von Schritten, durch Kommas getrennt; bei „load?“ geht es auch weiter, wenn load übersprungen wurde</translation>
    </message>
    <message>
        <source>step/output, step/output</source>
        <translation>Schritt/Ausgabe, Schritt/Ausgabe</translation>
    </message>
    <message>
        <source>Outputs of earlier steps that the person sees before answering</source>
        <translation>Ausgaben früherer Schritte, die man vor der Antwort zu sehen bekommt</translation>
    </message>
    <message>
        <source>File in the work folder</source>
        <translation>Datei im Arbeitsordner</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>step/output, or file:PATH for a file beside the workflow</source>
        <translation>Schritt/Ausgabe, oder file:PFAD für eine Datei neben dem Workflow</translation>
    </message>
    <message>
        <source>File, pattern or folder/</source>
        <translation>Datei, Muster oder Ordner/</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>What the step promises to write, such as table.csv and text/csv</source>
        <translation>Was der Schritt zu schreiben verspricht, etwa table.csv und text/csv</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>The only parameters the step gets to see; fewer make branches cheaper</source>
        <translation>Nur diese Parameter bekommt der Schritt zu sehen; je weniger, desto günstiger die Zweige</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Was er fragt</translation>
    </message>
    <message>
        <source>How a person may answer: approve, reject, modify</source>
        <translation>Wie man antworten kann: approve, reject, modify</translation>
    </message>
    <message>
        <source>waits for ever</source>
        <translation>wartet unbegrenzt</translation>
    </message>
    <message>
        <source>Such as 2h or 3d</source>
        <translation>Etwa 2h oder 3d</translation>
    </message>
    <message>
        <source>Goes on waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>A number with ms, s, m, h or d, such as 90s</source>
        <translation>Eine Zahl mit ms, s, m, h oder d, etwa 90s</translation>
    </message>
    <message>
        <source>A number with KB, MB or GB, such as 512MB</source>
        <translation>Eine Zahl mit KB, MB oder GB, etwa 512MB</translation>
    </message>
    <message>
        <source>Limits and retries</source>
        <translation>Grenzen und Wiederholungen</translation>
    </message>
    <message>
        <source>How often it is tried in all, 1 to 10</source>
        <translation>Wie oft es insgesamt versucht wird, 1 bis 10</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>by the kind of error</source>
        <translation>je nach Art des Fehlers</translation>
    </message>
    <message>
        <source>Wait before trying again</source>
        <translation>Wartezeit vor dem nächsten Versuch</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>None: it may be repeated at will</source>
        <translation>Keine: darf beliebig wiederholt werden</translation>
    </message>
    <message>
        <source>Local: repeatable things on this machine</source>
        <translation>Lokal: Wiederholbares auf diesem Rechner</translation>
    </message>
    <message>
        <source>External: never repeated silently</source>
        <translation>Extern: wird nie stillschweigend wiederholt</translation>
    </message>
    <message>
        <source>Effect and surroundings</source>
        <translation>Wirkung und Umgebung</translation>
    </message>
    <message>
        <source>A script that finds out whether it happened: exit code 0 yes, 10 no</source>
        <translation>Ein Skript, das feststellt, ob es geschehen ist: Rückgabewert 0 ja, 10 nein</translation>
    </message>
    <message>
        <source>Script that checks the effect</source>
        <translation>Skript, das die Wirkung prüft</translation>
    </message>
    <message>
        <source>May use the network</source>
        <translation>Darf das Netzwerk nutzen</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>On by default</source>
        <translation>Anfangs ein</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>muss angegeben werden</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>For every step</source>
        <translation>Für jeden Schritt</translation>
    </message>
    <message>
        <source>Modules that Python must have, such as numpy, matplotlib</source>
        <translation>Module, die Python haben muss, etwa numpy, matplotlib</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>wird selbst gefunden</translation>
    </message>
    <message>
        <source>Paths or patterns of files that travel with every step, such as common/*.py</source>
        <translation>Pfade oder Muster von Dateien, die jeder Schritt mitbekommt, etwa common/*.py</translation>
    </message>
    <message>
        <source>Take results of identical earlier steps</source>
        <translation>Resultate gleicher früherer Schritte übernehmen</translation>
    </message>
    <message>
        <source>Keep Python with its modules ready between steps</source>
        <translation>Python mit seinen Modulen zwischen den Schritten bereithalten</translation>
    </message>
    <message>
        <source>When its runs ask</source>
        <translation>Wann seine Läufe nachfragen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>What it is to do, with all it has to know</source>
        <translation>Was er tun soll, mit allem, was er wissen muss</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer was tut</translation>
    </message>
    <message>
        <source>as set for the agent&apos;s role</source>
        <translation>wie für die Rolle des Agenten eingestellt</translation>
    </message>
    <message>
        <source>for this step alone, beside the agent&apos;s own</source>
        <translation>nur für diesen Schritt, neben denen des Agenten selbst</translation>
    </message>
    <message>
        <source>How many answers of models one attempt may take</source>
        <translation>Wie viele Antworten von Modellen ein Versuch benötigen darf</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Remove parameter %1</source>
        <translation>Parameter %1 entfernen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Its id, or a pattern for ids such as fit_*</source>
        <translation>Seine ID oder ein Muster für IDs, etwa fit_*</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Art des Schritts</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Beliebige Art</translation>
    </message>
    <message>
        <source>Any effect</source>
        <translation>Beliebige Wirkung</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Costs more than, in dollars</source>
        <translation>Kostet mehr als, in Dollar</translation>
    </message>
    <message>
        <source>any cost</source>
        <translation>beliebige Kosten</translation>
    </message>
    <message>
        <source>A cost nobody knows counts as more</source>
        <translation>Unbekannte Kosten zählen als höher</translation>
    </message>
    <message>
        <source>Takes longer than</source>
        <translation>Dauert länger als</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>beliebige Dauer</translation>
    </message>
    <message>
        <source>Such as 90s or 2h; a time nobody knows counts as longer</source>
        <translation>Etwa 90s oder 2h; eine unbekannte Dauer zählt als länger</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Erwartetes Resultat</translation>
    </message>
    <message>
        <source>such as chi2 &lt; 60</source>
        <translation>etwa chi2 &lt; 60</translation>
    </message>
    <message>
        <source>Files it is expected of</source>
        <translation>Dateien, von denen es erwartet wird</translation>
    </message>
    <message>
        <source>A pattern such as *.png; what is expected is then about count, how many there are, or bytes, how large they are together</source>
        <translation>Ein Muster, etwa *.png; was erwartet wird, betrifft dann count, wie viele es sind, oder bytes, wie groß sie zusammen sind</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Regel %1 entfernen</translation>
    </message>
    <message>
        <source>There is no rule, so nothing asks yet.</source>
        <translation>Es gibt keine Regel, also wird noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>One more condition: a run asks where any rule holds</source>
        <translation>Eine weitere Bedingung: ein Lauf fragt, wo irgendeine der Regeln zutrifft</translation>
    </message>
    <message>
        <source>Who does the step: the name of an agent, such as engineer, or engineer@1.2 for one of its versions</source>
        <translation>Wer den Schritt erledigt: der Name eines Agenten, etwa engineer, oder engineer@1.2 für eine seiner Versionen</translation>
    </message>
    <message>
        <source>How often you may have one step done again after you looked at its results, 0 to 10</source>
        <translation>Wie oft Sie einen Schritt noch einmal tun lassen dürfen, nachdem Sie seine Resultate angesehen haben, 0 bis 10</translation>
    </message>
    <message>
        <source>Done again at most</source>
        <translation>Höchstens so oft noch einmal tun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Things there are only so many of, such as gpu or api: the step waits until this many are free. How many there are stands in the settings, under Running; one of each unless they say otherwise.</source>
        <translation>Dinge, die es nur in begrenzter Zahl gibt, etwa gpu oder api: der Schritt wartet, bis so viele frei sind. Wie viele es gibt, steht in den Einstellungen unter „Ausführung“; je eines, wenn dort nichts anderes steht.</translation>
    </message>
    <message>
        <source>Other resources</source>
        <translation>Weitere Ressourcen</translation>
    </message>
    <message>
        <source>When it asks</source>
        <translation>Wann sie fragt</translation>
    </message>
    <message>
        <source>Of a rule with an expected result it is after the step</source>
        <translation>Bei einer Regel mit erwartetem Resultat ist es nach dem Schritt</translation>
    </message>
    <message>
        <source>Before the step starts</source>
        <translation>Vor Beginn des Schritts</translation>
    </message>
    <message>
        <source>About its results</source>
        <translation>Zu seinen Resultaten</translation>
    </message>
    <message>
        <source>Before it and about its results</source>
        <translation>Davor und zu seinen Resultaten</translation>
    </message>
    <message>
        <source>A value of outputs.json or a metric. With it the rule asks after the step, and only if the result is another; without it when the rule says.</source>
        <translation>Ein Wert aus outputs.json oder ein Messwert. Ist er angegeben, fragt die Regel nach dem Schritt, und nur, wenn das Resultat ein anderes ist; sonst dann, wenn die Regel es sagt.</translation>
    </message>
    <message>
        <source>Ids of steps it does not wait for although it may look so: they are not suggested again</source>
        <translation>IDs von Schritten, auf die er nicht wartet, obwohl es so aussehen mag: sie werden nicht wieder vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change %1 of “%2”</source>
        <translation>%1 von „%2“ ändern</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Change id of “%1”</source>
        <translation>ID von „%1“ ändern</translation>
    </message>
    <message>
        <source>Change kind of “%1”</source>
        <translation>Art von „%1“ ändern</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Connect “%1” to “%2”</source>
        <translation>„%1“ mit „%2“ verbinden</translation>
    </message>
    <message>
        <source>Disconnect “%1” from “%2”</source>
        <translation>„%1“ von „%2“ trennen</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>„%1“ verschieben</translation>
    </message>
    <message>
        <source>Take %1 out of the group</source>
        <translation>%1 aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Put %1 into “%2”</source>
        <translation>%1 in „%2“ aufnehmen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Shown files</source>
        <translation>Gezeigte Dateien</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>At the deadline</source>
        <translation>Nach Ablauf der Frist</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Stalled after</source>
        <translation>Ohne Lebenszeichen nach</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Python modules</source>
        <translation>Python-Module</translation>
    </message>
    <message>
        <source>Files for every step</source>
        <translation>Dateien für jeden Schritt</translation>
    </message>
    <message>
        <source>Reuse of results</source>
        <translation>Wiederverwendung von Resultaten</translation>
    </message>
    <message>
        <source>Warm Python</source>
        <translation>Python bereithalten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Fragt nach</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More instructions</source>
        <translation>Weitere Anweisungen</translation>
    </message>
    <message>
        <source>Most answers</source>
        <translation>Höchstzahl der Antworten</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Regel %1 entfernen</translation>
    </message>
    <message>
        <source>Limits of the plan</source>
        <translation>Grenzen des Plans</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Say that “%1” is independent of “%2”</source>
        <translation>Angeben, dass „%1“ unabhängig von „%2“ ist</translation>
    </message>
    <message>
        <source>Say no more that “%1” is independent of “%2”</source>
        <translation>Nicht mehr angeben, dass „%1“ unabhängig von „%2“ ist</translation>
    </message>
    <message>
        <source>Independent of</source>
        <translation>Unabhängig von</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Run created</source>
        <translation>Lauf angelegt</translation>
    </message>
    <message>
        <source>Run drafted</source>
        <translation>Lauf entworfen</translation>
    </message>
    <message>
        <source>Planning started</source>
        <translation>Planung begonnen</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>Lauf fortgesetzt</translation>
    </message>
    <message>
        <source>Run reopened</source>
        <translation>Lauf wieder aufgenommen</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Lauf gestartet</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>Lauf pausiert</translation>
    </message>
    <message>
        <source>Run completed</source>
        <translation>Lauf abgeschlossen</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>Run cancelled</source>
        <translation>Lauf abgebrochen</translation>
    </message>
    <message>
        <source>Step started</source>
        <translation>Schritt gestartet</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Schritt abgeschlossen</translation>
    </message>
    <message>
        <source>Step failed</source>
        <translation>Schritt fehlgeschlagen</translation>
    </message>
    <message>
        <source>Step cancelled</source>
        <translation>Schritt abgebrochen</translation>
    </message>
    <message>
        <source>Step interrupted</source>
        <translation>Schritt unterbrochen</translation>
    </message>
    <message>
        <source>Step will be tried again</source>
        <translation>Schritt wird erneut versucht</translation>
    </message>
    <message>
        <source>Step skipped</source>
        <translation>Schritt übersprungen</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>Freigabe erbeten</translation>
    </message>
    <message>
        <source>Approval answered</source>
        <translation>Rückfrage beantwortet</translation>
    </message>
    <message>
        <source>Value measured</source>
        <translation>Wert gemessen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Effect about to happen</source>
        <translation>Wirkung steht bevor</translation>
    </message>
    <message>
        <source>Effect happened</source>
        <translation>Wirkung eingetreten</translation>
    </message>
    <message>
        <source>Effect did not happen</source>
        <translation>Wirkung nicht eingetreten</translation>
    </message>
    <message>
        <source>Effect unknown</source>
        <translation>Wirkung ungewiss</translation>
    </message>
    <message>
        <source>Result adopted</source>
        <translation>Resultat übernommen</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Sicherungspunkt</translation>
    </message>
    <message>
        <source>Step shows no sign of life</source>
        <translation>Schritt ohne Lebenszeichen</translation>
    </message>
    <message>
        <source>Step moves again</source>
        <translation>Schritt zeigt wieder Lebenszeichen</translation>
    </message>
    <message>
        <source>Engine is alive</source>
        <translation>Ablaufsteuerung arbeitet</translation>
    </message>
    <message>
        <source>Approval mode changed</source>
        <translation>Art der Freigabe geändert</translation>
    </message>
    <message>
        <source>Gate set</source>
        <translation>Haltepunkt gesetzt</translation>
    </message>
    <message>
        <source>Gate removed</source>
        <translation>Haltepunkt entfernt</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>because of %1</source>
        <translation>wegen %1</translation>
    </message>
    <message>
        <source>from run %1</source>
        <translation>aus Lauf %1</translation>
    </message>
    <message>
        <source>quiet for %1</source>
        <translation>still seit %1</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Wird geplant</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>Waiting for 1 step</source>
        <translation>Wartet auf 1 Schritt</translation>
    </message>
    <message>
        <source>Waiting for %1 steps</source>
        <translation>Wartet auf %1 Schritte</translation>
    </message>
    <message>
        <source>Ready, the run is paused</source>
        <translation>Bereit, der Lauf ist pausiert</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Startbereit</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Neuer Versuch in %1</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Simulated task</source>
        <translation>Simulierte Aufgabe</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Approved with a note</source>
        <translation>Mit Anmerkung freigegeben</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Erneut versucht</translation>
    </message>
    <message>
        <source>Done without</source>
        <translation>Ohne ihn weitergemacht</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Es ist geschehen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Approve and go on</source>
        <translation>Freigeben und fortfahren</translation>
    </message>
    <message>
        <source>Reject and skip this step</source>
        <translation>Ablehnen und Schritt überspringen</translation>
    </message>
    <message>
        <source>Go on with my note</source>
        <translation>Mit meiner Anmerkung fortfahren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on without this step</source>
        <translation>Ohne diesen Schritt fortfahren</translation>
    </message>
    <message>
        <source>Give the run up</source>
        <translation>Lauf aufgeben</translation>
    </message>
    <message>
        <source>It happened, go on</source>
        <translation>Es ist geschehen, fortfahren</translation>
    </message>
    <message>
        <source>Let the check find out</source>
        <translation>Prüfung entscheiden lassen</translation>
    </message>
    <message>
        <source>answered by a person</source>
        <translation>von einem Menschen beantwortet</translation>
    </message>
    <message>
        <source>answered in advance</source>
        <translation>im Voraus beantwortet</translation>
    </message>
    <message>
        <source>an earlier answer was remembered</source>
        <translation>frühere Antwort übernommen</translation>
    </message>
    <message>
        <source>nobody answered in time</source>
        <translation>niemand hat rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>Asks only where the workflow has an approval</source>
        <translation>Fragt nur, wo der Workflow eine Freigabe hat</translation>
    </message>
    <message>
        <source>Asks once, before the first step starts</source>
        <translation>Fragt einmal, bevor der erste Schritt beginnt</translation>
    </message>
    <message>
        <source>Asks before each step</source>
        <translation>Fragt vor jedem Schritt</translation>
    </message>
    <message>
        <source>Asks when a step fails for good</source>
        <translation>Fragt, wenn ein Schritt endgültig fehlschlägt</translation>
    </message>
    <message>
        <source>Asks where a gate is set</source>
        <translation>Fragt, wo ein Haltepunkt gesetzt ist</translation>
    </message>
    <message>
        <source>Asks by the rules of the workflow</source>
        <translation>Fragt nach den Regeln des Workflows</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause and stop running steps</source>
        <translation>Anhalten und laufende Schritte stoppen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>TSV table</source>
        <translation>TSV-Tabelle</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>Python script</source>
        <translation>Python-Skript</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Binärdatei</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG-Bild</translation>
    </message>
    <message>
        <source>SVG image</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>GIF-Bild</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Something in the input is wrong</source>
        <translation>In der Eingabe stimmt etwas nicht</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>Somebody else was first</source>
        <translation>Jemand anders war schneller</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>Lesen oder Schreiben fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not enough disk space</source>
        <translation>Zu wenig Platz auf der Festplatte</translation>
    </message>
    <message>
        <source>This place may not be written</source>
        <translation>Hier darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>Damaged data</source>
        <translation>Beschädigte Daten</translation>
    </message>
    <message>
        <source>A file of another program</source>
        <translation>Die Datei eines anderen Programms</translation>
    </message>
    <message>
        <source>Written by a newer version</source>
        <translation>Von einer neueren Version geschrieben</translation>
    </message>
    <message>
        <source>Something is not installed</source>
        <translation>Etwas ist nicht installiert</translation>
    </message>
    <message>
        <source>Took longer than allowed</source>
        <translation>Hat länger gedauert als erlaubt</translation>
    </message>
    <message>
        <source>A limit was reached</source>
        <translation>Eine Grenze wurde erreicht</translation>
    </message>
    <message>
        <source>Not part of this version</source>
        <translation>In dieser Version nicht enthalten</translation>
    </message>
    <message>
        <source>The script of the step failed</source>
        <translation>Das Skript des Schritts ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A mistake of this program</source>
        <translation>Ein Fehler dieses Programms</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>answered by a program, over the event feed</source>
        <translation>von einem Programm beantwortet, über den Ereignisstrom</translation>
    </message>
    <message>
        <source>Model answered from a recording</source>
        <translation>Modell aus einer Aufzeichnung beantwortet</translation>
    </message>
    <message>
        <source>Model called</source>
        <translation>Modell aufgerufen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Ohne Lebenszeichen</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>Step will be done again</source>
        <translation>Schritt wird noch einmal getan</translation>
    </message>
    <message>
        <source>Memory and processor</source>
        <translation>Arbeitsspeicher und Prozessor</translation>
    </message>
    <message>
        <source>%1 of processor time</source>
        <translation>%1 Prozessorzeit</translation>
    </message>
    <message>
        <source>Waiting for %1: it wants %2, there are %3</source>
        <translation>Wartet auf %1: braucht %2, es gibt nur %3</translation>
    </message>
    <message>
        <source>Waiting for %1: %2 of %3 in use</source>
        <translation>Wartet auf %1: %2 von %3 belegt</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>Wird noch einmal getan</translation>
    </message>
    <message>
        <source>Asks about the results of each step</source>
        <translation>Fragt zu den Resultaten jedes Schritts</translation>
    </message>
    <message>
        <source>Asks before each step and about its results</source>
        <translation>Fragt vor jedem Schritt und zu seinen Resultaten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1 von %Ln Schritt</numerusform>
            <numerusform>%1 von %Ln Schritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps done</source>
        <translation>
            <numerusform>%1 von %Ln Schritt erledigt</numerusform>
            <numerusform>%1 von %Ln Schritten erledigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Kept</source>
        <translation>Beibehalten</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Wiederverwendet</translation>
    </message>
    <message>
        <source>Kept, not done again</source>
        <translation>Beibehalten, nicht wiederholt</translation>
    </message>
    <message>
        <source>Only pretended</source>
        <translation>Nur vorgetäuscht</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message>
        <source>Neither run has a step.</source>
        <translation>Keiner der beiden Läufe hat einen Schritt.</translation>
    </message>
    <message>
        <source>The runs do not differ in any step.</source>
        <translation>Die Läufe unterscheiden sich in keinem Schritt.</translation>
    </message>
    <message>
        <source>The runs first differ at “%1”: %2.</source>
        <translation>Die Läufe unterscheiden sich zuerst bei „%1“: %2.</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>nur in A</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>nur in B</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>another state</source>
        <translation>anderer Zustand</translation>
    </message>
    <message>
        <source>another script</source>
        <translation>anderes Skript</translation>
    </message>
    <message>
        <source>other input files</source>
        <translation>andere Eingabedateien</translation>
    </message>
    <message>
        <source>other parameters</source>
        <translation>andere Parameter</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>andere Einstellungen</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>andere Antwort</translation>
    </message>
    <message>
        <source>another error</source>
        <translation>anderer Fehler</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>andere Werte</translation>
    </message>
    <message>
        <source>other files</source>
        <translation>andere Dateien</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>%1 of %2 cells differ</source>
        <translation>%1 von %2 Zellen verschieden</translation>
    </message>
    <message>
        <source>numbers by at most %1</source>
        <translation>Zahlen um höchstens %1</translation>
    </message>
    <message>
        <source>%1 rows in A, %2 in B</source>
        <translation>%1 Zeilen in A, %2 in B</translation>
    </message>
    <message>
        <source>columns only in A: %1</source>
        <translation>Spalten nur in A: %1</translation>
    </message>
    <message>
        <source>columns only in B: %1</source>
        <translation>Spalten nur in B: %1</translation>
    </message>
    <message>
        <source>pictures of different sizes</source>
        <translation>Bilder verschieden groß</translation>
    </message>
    <message>
        <source>%1 of the pixels differ, by at most %2 of the full range</source>
        <translation>%1 der Bildpunkte verschieden, um höchstens %2 des ganzen Bereichs</translation>
    </message>
    <message>
        <source>only line ends differ</source>
        <translation>nur die Zeilenenden sind verschieden</translation>
    </message>
    <message>
        <source>every value is the same</source>
        <translation>alle Werte gleich</translation>
    </message>
    <message>
        <source>every cell is the same</source>
        <translation>alle Zellen gleich</translation>
    </message>
    <message>
        <source>every pixel is the same</source>
        <translation>alle Bildpunkte gleich</translation>
    </message>
    <message>
        <source>other content: %1 in A, %2 in B</source>
        <translation>anderer Inhalt: %1 in A, %2 in B</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>andere Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps differ.</source>
        <translation>
            <numerusform>%1 von %Ln Schritt verschieden.</numerusform>
            <numerusform>%1 von %Ln Schritten verschieden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln Zeile hinzugefügt</numerusform>
            <numerusform>%Ln Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln Zeile entfernt</numerusform>
            <numerusform>%Ln Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s)</source>
        <translation>
            <numerusform>%Ln abweichender Wert</numerusform>
            <numerusform>%Ln abweichende Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>%1 · on</source>
        <comment>menu</comment>
        <translation>%1 · ein</translation>
    </message>
    <message>
        <source>%1 · off</source>
        <comment>menu</comment>
        <translation>%1 · aus</translation>
    </message>
    <message>
        <source>This cannot be done here</source>
        <translation>Das geht hier nicht</translation>
    </message>
    <message>
        <source>Run · %1</source>
        <comment>state</comment>
        <translation>Lauf · %1</translation>
    </message>
    <message>
        <source>Step · %1</source>
        <comment>state</comment>
        <translation>Schritt · %1</translation>
    </message>
    <message>
        <source>Step · %1 · %2</source>
        <comment>id, state</comment>
        <translation>Schritt · %1 · %2</translation>
    </message>
</context>
<context>
    <name>PlanStepForm</name>
    <message>
        <source>The plan has no step “%1”.</source>
        <translation>Der Plan hat keinen Schritt „%1“.</translation>
    </message>
    <message>
        <source>A step cannot wait for itself.</source>
        <translation>Ein Schritt kann nicht auf sich selbst warten.</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>QuestionNote</name>
    <message>
        <source>To look at: %1</source>
        <comment>names of files</comment>
        <translation>Anzusehen: %1</translation>
    </message>
</context>
<context>
    <name>RetryFacts</name>
    <message>
        <source>Steps tried again</source>
        <translation>Erneut versuchte Schritte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neue Versuche</translation>
    </message>
    <message>
        <source>Attempts made after a failure; what came after an interruption is the same try again</source>
        <translation>Versuche nach einem Fehlschlag; was auf eine Unterbrechung folgte, zählt zum selben Versuch</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Hat geholfen</translation>
    </message>
    <message>
        <source>Steps tried again that completed in the end</source>
        <translation>Erneut versuchte Schritte, die am Ende abgeschlossen wurden</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>how often</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Attempts that failed like this</source>
        <translation>Versuche, die so fehlschlugen</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n retries</source>
        <translation>
            <numerusform>%1 nach %n neuem Versuch</numerusform>
            <numerusform>%1 nach %n neuen Versuchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Named</source>
        <translation>Benannt</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>Before an effect</source>
        <translation>Vor einer Wirkung</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>A step failed</source>
        <translation>Ein Schritt fehlgeschlagen</translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation>Programm geschlossen</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>As the steps reported it</source>
        <translation>Wie die Schritte ihn meldeten</translation>
    </message>
    <message>
        <source>Interpreter asked for</source>
        <translation>Verlangter Interpreter</translation>
    </message>
    <message>
        <source>Python modules</source>
        <translation>Python-Module</translation>
    </message>
    <message>
        <source>What the workflow says it needs</source>
        <translation>Was der Workflow nach eigener Angabe braucht</translation>
    </message>
    <message>
        <source>Environment variable of every step</source>
        <translation>Umgebungsvariable jedes Schritts</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>Schritte gleichzeitig</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>recorded run times divided by %1</source>
        <translation>aufgezeichnete Laufzeiten geteilt durch %1</translation>
    </message>
    <message>
        <source>When a step fails for good</source>
        <translation>Wenn ein Schritt endgültig fehlschlägt</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>wird ein Mensch gefragt</translation>
    </message>
    <message>
        <source>Files taken along</source>
        <translation>Mitgenommene Dateien</translation>
    </message>
    <message>
        <source>%1 · %2 · after event %3</source>
        <translation>%1 · %2 · nach Ereignis %3</translation>
    </message>
    <message>
        <source>Environment variable of “%1”</source>
        <translation>Umgebungsvariable von „%1“</translation>
    </message>
    <message>
        <source>Results of identical steps</source>
        <translation>Resultate gleicher Schritte</translation>
    </message>
    <message>
        <source>are taken over</source>
        <translation>werden übernommen</translation>
    </message>
    <message>
        <source>Python processes</source>
        <translation>Python-Prozesse</translation>
    </message>
    <message>
        <source>forked from one with the modules loaded</source>
        <translation>von einem abgezweigt, der die Module schon geladen hat</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>Workflow-Datei</translation>
    </message>
    <message>
        <source>As it was when the run was made; later changes do not reach it</source>
        <translation>Wie sie beim Anlegen des Laufs war; spätere Änderungen erreichen ihn nicht</translation>
    </message>
</context>
<context>
    <name>SettingsCatalogue</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark; System follows the desktop.</source>
        <translation>Hell oder dunkel; „System“ folgt dem Desktop.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>colours night contrast</source>
        <translation>Farben Nacht Kontrast Thema</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>In percent of the size the desktop has for text.</source>
        <translation>In Prozent der Größe, die der Desktop für Text hat.</translation>
    </message>
    <message>
        <source>font zoom large</source>
        <translation>Schrift Zoom groß</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing turns or glides; states change at once. Also on when the desktop asks for it.</source>
        <translation>Nichts dreht sich oder gleitet; Zustände wechseln sofort. Auch an, wenn der Desktop es verlangt.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Wie der Desktop es vorgibt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window, and of numbers and dates in it.</source>
        <translation>Des Fensters und der Zahlen und Daten darin.</translation>
    </message>
    <message>
        <source>translation locale English</source>
        <translation>Übersetzung Sprache Englisch Deutsch</translation>
    </message>
    <message>
        <source>Steps at once</source>
        <translation>Schritte gleichzeitig</translation>
    </message>
    <message>
        <source>How many steps of all runs may work at the same time.</source>
        <translation>Wie viele Schritte aller Läufe gleichzeitig arbeiten dürfen.</translation>
    </message>
    <message>
        <source>workers parallel processes</source>
        <translation>Arbeitsprozesse parallel Prozesse</translation>
    </message>
    <message>
        <source>Keep scripts where they belong</source>
        <translation>Skripte dort halten, wo sie hingehören</translation>
    </message>
    <message>
        <source>A step writes only into its own folder, where this machine can enforce that. Now: %1</source>
        <translation>Ein Schritt schreibt nur in seinen eigenen Ordner, soweit dieser Rechner das durchsetzen kann. Jetzt: %1</translation>
    </message>
    <message>
        <source>nothing does.</source>
        <translation>nichts setzt es durch.</translation>
    </message>
    <message>
        <source>Where the machine can</source>
        <translation>Wo der Rechner es kann</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>sandbox security network</source>
        <translation>Sandbox Sicherheit Netzwerk</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Warm Python</source>
        <translation>Python bereithalten</translation>
    </message>
    <message>
        <source>Workflows that ask for it begin their Python steps from an interpreter that has its modules already. Off: each begins a new one.</source>
        <translation>Workflows, die es verlangen, beginnen ihre Python-Schritte mit einem Interpreter, der seine Module schon geladen hat. Aus: jeder beginnt mit einem neuen.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>These belong to the session that is open, also for the command line (cmbagent limits).</source>
        <translation>Sie gehören zur geöffneten Sitzung, auch für die Befehlszeile (cmbagent limits).</translation>
    </message>
    <message>
        <source>Runs at once</source>
        <translation>Läufe gleichzeitig</translation>
    </message>
    <message>
        <source>One more is refused until another has ended. 0: none may begin.</source>
        <translation>Ein weiterer wird abgelehnt, bis ein anderer beendet ist. 0: keiner darf beginnen.</translation>
    </message>
    <message>
        <source>Space on disk</source>
        <translation>Platz auf der Festplatte</translation>
    </message>
    <message>
        <source>Of all runs of the session; at the limit they pause, and nothing is lost.</source>
        <translation>Für alle Läufe der Sitzung; an der Grenze pausieren sie, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Of all steps together; a step that wants more waits.</source>
        <translation>Für alle Schritte zusammen; ein Schritt, der mehr will, wartet.</translation>
    </message>
    <message>
        <source>Free by itself what no run needs</source>
        <translation>Von selbst entfernen, was kein Lauf braucht</translation>
    </message>
    <message>
        <source>When the program starts, content of deleted runs that nobody has needed for so many days is removed. 0: never by itself.</source>
        <translation>Beim Start des Programms werden Inhalte gelöschter Läufe entfernt, die so viele Tage niemand gebraucht hat. 0: nie von selbst.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>retention garbage cleanup</source>
        <translation>Aufbewahrung Aufräumen Löschen</translation>
    </message>
    <message>
        <source>Safety of what is written</source>
        <translation>Sicherheit des Geschriebenen</translation>
    </message>
    <message>
        <source>A power cut loses nothing, or at most the last moment but writing is quicker.</source>
        <translation>Bei einem Stromausfall geht nichts verloren, oder höchstens der letzte Augenblick, dafür schreibt es sich schneller.</translation>
    </message>
    <message>
        <source>Survives a power cut</source>
        <translation>Übersteht einen Stromausfall</translation>
    </message>
    <message>
        <source>Survives a crash of the program</source>
        <translation>Übersteht einen Absturz des Programms</translation>
    </message>
    <message>
        <source>durability database sync</source>
        <translation>Haltbarkeit Datenbank Abgleich</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>Wo die Daten liegen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>What takes room</source>
        <translation>Was Platz braucht</translation>
    </message>
    <message>
        <source>Sizes of projects and runs, and what could be freed.</source>
        <translation>Größen von Projekten und Läufen, und was sich entfernen ließe.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>Undo a deletion</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>How long something deleted can be taken back before it is gone.</source>
        <translation>Wie lange sich etwas Gelöschtes zurückholen lässt, bevor es weg ist.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Patience with other programs</source>
        <translation>Geduld mit anderen Programmen</translation>
    </message>
    <message>
        <source>How long another program may keep the database locked before that is told.</source>
        <translation>Wie lange ein anderes Programm die Datenbank sperren darf, bevor das gemeldet wird.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs the Python steps of workflows that name no other. Empty: the first one found that has the modules a workflow needs.</source>
        <translation>Führt die Python-Schritte von Workflows aus, die kein anderes nennen. Leer: das erste gefundene, das die Module hat, die ein Workflow braucht.</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Wird selbst gefunden</translation>
    </message>
    <message>
        <source>Other interpreters</source>
        <translation>Andere Interpreter</translation>
    </message>
    <message>
        <source>Steps name them in their first line (#!) or as their interpreter; they are looked for in PATH.</source>
        <translation>Schritte nennen sie in ihrer ersten Zeile (#!) oder als ihren Interpreter; gesucht werden sie im PATH.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Open questions when they come</source>
        <translation>Rückfragen gleich öffnen</translation>
    </message>
    <message>
        <source>Shows a step&apos;s question as soon as it asks, if its run is in front.</source>
        <translation>Zeigt die Rückfrage eines Schritts, sobald er sie stellt, wenn sein Lauf vorn ist.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>What is switched off is not in the menus; nothing that was made with it is lost.</source>
        <translation>Was ausgeschaltet ist, steht nicht in den Menüs; nichts, was damit gemacht wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Branches and comparison</source>
        <translation>Zweige und Vergleich</translation>
    </message>
    <message>
        <source>Editing workflows</source>
        <translation>Workflows bearbeiten</translation>
    </message>
    <message>
        <source>Recorded traces</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Tell on the desktop</source>
        <translation>Auf dem Desktop melden</translation>
    </message>
    <message>
        <source>Notifications when a run waits for you while you look elsewhere.</source>
        <translation>Benachrichtigungen, wenn ein Lauf auf Sie wartet, während Sie woanders hinsehen.</translation>
    </message>
    <message>
        <source>Tell of a quiet run after</source>
        <translation>Einen stillen Lauf melden nach</translation>
    </message>
    <message>
        <source>When nothing has happened in a run for so long, you are told once. 0: never.</source>
        <translation>Wenn in einem Lauf so lange nichts geschehen ist, wird es Ihnen einmal gemeldet. 0: nie.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Export of graphs</source>
        <translation>Export von Graphen</translation>
    </message>
    <message>
        <source>Event feed</source>
        <translation>Ereignisstrom</translation>
    </message>
    <message>
        <source>Choosing when a run asks</source>
        <translation>Wählen, wann ein Lauf fragt</translation>
    </message>
    <message>
        <source>Countdown to the next attempt</source>
        <translation>Countdown bis zum nächsten Versuch</translation>
    </message>
    <message>
        <source>Steps side by side</source>
        <translation>Schritte nebeneinander</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Record what models answer</source>
        <translation>Antworten der Modelle aufzeichnen</translation>
    </message>
    <message>
        <source>A run keeps its questions and answers in its folder, without keys, so that it can be replayed without a network. Off: attempts that begin from now on cannot be.</source>
        <translation>Ein Lauf behält seine Fragen und Antworten in seinem Ordner, ohne Schlüssel, damit er ohne Netz wiederholt werden kann. Aus: Versuche, die von jetzt an beginnen, lassen sich nicht wiederholen.</translation>
    </message>
    <message>
        <source>recording replay reproduce network</source>
        <translation>aufzeichnung aufnahme wiederholen nachvollziehen netz</translation>
    </message>
    <message>
        <source>Named resources</source>
        <translation>Benannte Ressourcen</translation>
    </message>
    <message>
        <source>How many there are of what steps ask for by name, such as gpu or api. A step waits until as many are free as it wants. Of what is not listed there is one.</source>
        <translation>Wie viele es von dem gibt, was Schritte beim Namen verlangen, etwa gpu oder api. Ein Schritt wartet, bis so viele frei sind, wie er will. Was nicht aufgeführt ist, gibt es einmal.</translation>
    </message>
    <message>
        <source>tokens gpu licence</source>
        <translation>Token GPU Lizenz</translation>
    </message>
    <message>
        <source>Open recorded runs of other programs (WfFormat) and simulate them.</source>
        <translation>Aufgezeichnete Läufe anderer Programme (WfFormat) öffnen und simulieren.</translation>
    </message>
    <message>
        <source>Write a graph as a picture or as text.</source>
        <translation>Einen Graphen als Bild oder als Text schreiben.</translation>
    </message>
    <message>
        <source>Add, connect and change steps on the canvas.</source>
        <translation>Schritte auf der Zeichenfläche hinzufügen, verbinden und ändern.</translation>
    </message>
    <message>
        <source>Other programs on this computer may follow and steer runs, when the feed is on.</source>
        <translation>Andere Programme auf diesem Rechner dürfen Läufe verfolgen und steuern, wenn der Ereignisstrom an ist.</translation>
    </message>
    <message>
        <source>Before a run and while it goes on. Off: it asks where its workflow says so.</source>
        <translation>Vor einem Lauf und während er läuft. Aus: er fragt, wo sein Workflow es sagt.</translation>
    </message>
    <message>
        <source>With a button that begins it at once. Off: steps are still tried again.</source>
        <translation>Mit einer Schaltfläche, die ihn sofort beginnt. Aus: Schritte werden trotzdem erneut versucht.</translation>
    </message>
    <message>
        <source>Off: one step after the other, whatever “Steps at once” says.</source>
        <translation>Aus: ein Schritt nach dem anderen, was auch immer bei „Schritte gleichzeitig“ steht.</translation>
    </message>
    <message>
        <source>Play a run again from a step, and compare what came out.</source>
        <translation>Einen Lauf ab einem Schritt neu ausführen und vergleichen, was herauskam.</translation>
    </message>
    <message>
        <source>The page that lists, switches, copies and writes agents.</source>
        <translation>Die Seite, auf der Agenten aufgeführt, ein- und ausgeschaltet, kopiert und geschrieben werden.</translation>
    </message>
    <message>
        <source>The page of what language models cost, and of budgets.</source>
        <translation>Die Seite mit den Kosten der Sprachmodelle und den Budgets.</translation>
    </message>
    <message>
        <source>Curves of what steps report, and what each of them took.</source>
        <translation>Kurven dessen, was Schritte melden, und was jeder von ihnen verbraucht hat.</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Your data were not changed.</source>
        <translation>Ihre Daten wurden nicht verändert.</translation>
    </message>
    <message>
        <source>%1 Your data were not changed.</source>
        <translation>%1 Ihre Daten wurden nicht verändert.</translation>
    </message>
</context>
<context>
    <name>StatusCount</name>
    <message numerus="yes">
        <source>%Ln not started</source>
        <translation>
            <numerusform>%Ln nicht begonnen</numerusform>
            <numerusform>%Ln nicht begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln abgeschlossen</numerusform>
            <numerusform>%Ln abgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln pausiert</numerusform>
            <numerusform>%Ln pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln wartet auf Sie</numerusform>
            <numerusform>%Ln warten auf Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trying again</source>
        <translation>
            <numerusform>%Ln in neuem Versuch</numerusform>
            <numerusform>%Ln in neuem Versuch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <translation>
            <numerusform>%Ln unterbrochen</numerusform>
            <numerusform>%Ln unterbrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stalled</source>
        <translation>
            <numerusform>%Ln ohne Lebenszeichen</numerusform>
            <numerusform>%Ln ohne Lebenszeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepOffers</name>
    <message>
        <source>This run is over for good; “Play from here” makes a branch of it</source>
        <translation>Dieser Lauf ist endgültig beendet; „Ab hier neu ausführen“ legt einen Zweig davon an</translation>
    </message>
    <message>
        <source>This run has ended already</source>
        <translation>Dieser Lauf ist schon beendet</translation>
    </message>
    <message>
        <source>The step may have had its effect already; choose Answer and decide that first</source>
        <translation>Der Schritt hat seine Wirkung vielleicht schon gehabt; wählen Sie „Antworten“ und entscheiden Sie zuerst darüber</translation>
    </message>
    <message>
        <source>This is no answer to what the step asks; choose Answer</source>
        <translation>Das ist keine Antwort auf das, was der Schritt fragt; wählen Sie „Antworten“</translation>
    </message>
    <message>
        <source>Nothing of this step can be changed; “Try again” takes a note for it</source>
        <translation>An diesem Schritt lässt sich nichts ändern; bei „Erneut versuchen“ können Sie ihm eine Anmerkung mitgeben</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Überspringen…</translation>
    </message>
    <message>
        <source>C&amp;hange and try again…</source>
        <translation>Änd&amp;ern und erneut versuchen…</translation>
    </message>
    <message>
        <source>S&amp;kip this step…</source>
        <translation>Diesen Schritt &amp;überspringen…</translation>
    </message>
    <message>
        <source>Gi&amp;ve up…</source>
        <translation>Auf&amp;geben…</translation>
    </message>
    <message>
        <source>End &amp;it…</source>
        <translation>&amp;Beenden…</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Warten</translation>
    </message>
    <message>
        <source>&amp;Try again…</source>
        <translation>Erneut &amp;versuchen…</translation>
    </message>
    <message>
        <source>This attempt ends now and counts as failed; what it has not written yet is lost. With an attempt left, the step is tried again.</source>
        <translation>Dieser Versuch endet jetzt und gilt als fehlgeschlagen; was er noch nicht geschrieben hat, geht verloren. Ist noch ein Versuch übrig, wird der Schritt erneut versucht.</translation>
    </message>
    <message>
        <source>It is slow, not stuck: it goes on, and is marked again when it is quiet for as long once more.</source>
        <translation>Er ist langsam, hängt aber nicht: es geht weiter, und er wird wieder markiert, wenn er noch einmal so lange still ist.</translation>
    </message>
</context>
<context>
    <name>StepTalk</name>
    <message>
        <source>The task</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <source>What came of the script</source>
        <translation>Was das Skript ergeben hat</translation>
    </message>
    <message>
        <source>

[… cut here; the file has all of it …]</source>
        <translation>

[… hier gekürzt; die Datei enthält alles …]</translation>
    </message>
    <message>
        <source>The conversation cannot be read.</source>
        <translation>Das Gespräch kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Open the file chat.json among the outputs.</source>
        <translation>Öffnen Sie die Datei chat.json unter den Ausgaben.</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Neuer Versuch in %1</translation>
    </message>
    <message>
        <source>%1 from another run</source>
        <translation>%1 aus einem anderen Lauf</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>title, kind, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>count, title</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 of %2 ended</source>
        <translation>%1 von %2 beendet</translation>
    </message>
    <message>
        <source>Equal steps, folded into one card. Click to unfold them.</source>
        <translation>Gleiche Schritte, zu einer Karte gestapelt. Klicken klappt sie auf.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Needs nothing.</source>
        <translation>Braucht nichts.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Braucht %1.</translation>
    </message>
    <message>
        <source>Nothing needs it.</source>
        <translation>Nichts braucht ihn.</translation>
    </message>
    <message>
        <source>Needed by %1.</source>
        <translation>Gebraucht von %1.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>Optional: is waited for, but may fail</source>
        <translation>Optional: darauf wird gewartet, ein Fehlschlag ist erlaubt</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>A group, collapsed into one card. Click to expand it.</source>
        <translation>Eine Gruppe, zu einer Karte zugeklappt. Klicken klappt sie auf.</translation>
    </message>
    <message>
        <source>Group %1, collapsed, %2: %3</source>
        <translation>Gruppe %1, zugeklappt, %2: %3</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und weitere</translation>
    </message>
    <message>
        <source>Click to collapse this group into one card</source>
        <translation>Klicken klappt diese Gruppe zu einer Karte zu</translation>
    </message>
    <message>
        <source>try %1/%2</source>
        <comment>which attempt, of how many</comment>
        <translation>Versuch %1/%2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und andere</translation>
    </message>
    <message>
        <source>Stack of %1 equal steps, %2: %3</source>
        <comment>count, name, states</comment>
        <translation>Stapel aus %1 gleichen Schritten, %2: %3</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>Cost: %1, %2</source>
        <comment>sum, calls</comment>
        <translation>Kosten: %1, %2</translation>
    </message>
    <message>
        <source>%1, cost %2</source>
        <comment>title, kind and state, cost</comment>
        <translation>%1, Kosten %2</translation>
    </message>
    <message numerus="yes">
        <source>Group of %Ln steps, expanded: %1</source>
        <translation>
            <numerusform>Gruppe aus %Ln Schritt, aufgeklappt: %1</numerusform>
            <numerusform>Gruppe aus %Ln Schritten, aufgeklappt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Placing %Ln steps…</source>
        <translation>
            <numerusform>%Ln Schritt wird angeordnet…</numerusform>
            <numerusform>%Ln Schritte werden angeordnet…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepValues</name>
    <message>
        <source>These are more than %1 values.</source>
        <translation>Das sind mehr als %1 Werte.</translation>
    </message>
    <message>
        <source>Leave some out, or take larger steps.</source>
        <translation>Lassen Sie einige weg, oder nehmen Sie größere Schritte.</translation>
    </message>
    <message>
        <source>The step of “%1” must be above 0.</source>
        <translation>Die Schrittweite von „%1“ muss über 0 liegen.</translation>
    </message>
    <message>
        <source>For example: 1..10 step 2.</source>
        <translation>Zum Beispiel: 1..10 step 2.</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>Noch keine Werte.</translation>
    </message>
    <message>
        <source>For example: 0.1, 0.2, 0.5, or 1..10 step 2.</source>
        <translation>Zum Beispiel: 0.1, 0.2, 0.5 oder 1..10 step 2.</translation>
    </message>
    <message>
        <source>Give them with commas between.</source>
        <translation>Trennen Sie sie durch Kommas.</translation>
    </message>
</context>
<context>
    <name>TabKey</name>
    <message>
        <source>Tab writes a tab here; Ctrl+Tab leaves the field</source>
        <translation>Tab schreibt hier einen Tabulator; Strg+Tab verlässt das Feld</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>In one go</source>
        <translation>In einem Zug</translation>
    </message>
    <message>
        <source>With a plan</source>
        <translation>Mit einem Plan</translation>
    </message>
    <message>
        <source>Deep research</source>
        <translation>Gründliche Recherche</translation>
    </message>
    <message>
        <source>Together with you</source>
        <translation>Gemeinsam mit Ihnen</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>One agent does all of it. For what is done in a single step, such as a fit or a plot.</source>
        <translation>Ein Agent erledigt alles. Für das, was in einem einzigen Schritt getan ist, etwa eine Anpassung oder ein Diagramm.</translation>
    </message>
    <message>
        <source>A planner divides the task into steps, a reviewer looks at the plan, and each step is done by the agent that is good at it.</source>
        <translation>Ein Planer teilt die Aufgabe in Schritte, ein Gutachter prüft den Plan, und jeden Schritt erledigt der Agent, der ihn gut kann.</translation>
    </message>
    <message>
        <source>Ideas are proposed, twice criticised and mended, and the best one is written down.</source>
        <translation>Ideen werden vorgeschlagen, zweimal kritisiert und verbessert, und die beste wird aufgeschrieben.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>A recording gives the answers of the language models: nobody is asked, and nothing is paid. Everything else happens now.</source>
        <translation>Eine Aufzeichnung gibt die Antworten der Sprachmodelle: niemand wird gefragt, und nichts wird bezahlt. Alles andere geschieht jetzt.</translation>
    </message>
    <message>
        <source>Likewise with a plan, for longer work: one step after the other, each told what all before it came to.</source>
        <translation>Ebenfalls mit einem Plan, für längere Arbeiten: ein Schritt nach dem anderen, und jeder erfährt, was alle davor ergeben haben.</translation>
    </message>
    <message>
        <source>Likewise with a plan, and you are asked: about the plan, before each step, about its results, and when one fails.</source>
        <translation>Ebenfalls mit einem Plan, und Sie werden gefragt: zum Plan, vor jedem Schritt, zu seinen Resultaten, und wenn einer fehlschlägt.</translation>
    </message>
</context>
<context>
    <name>TimeScale</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>cmbagent::AboutDialog</name>
    <message>
        <source>About CMBAgent Studio</source>
        <translation>Über CMBAgent Studio</translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>Version %1, on Qt %2.

A workbench for scientific workflows: runs analyses as graphs of steps, keeps every result, and asks you before it goes on where a person should look.

Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>Version %1, mit Qt %2.

Eine Werkbank für wissenschaftliche Workflows: führt Auswertungen als Graphen von Schritten aus, bewahrt jedes Resultat auf und fragt Sie, bevor es weitergeht, wo ein Mensch hinsehen sollte.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AdoptSheet</name>
    <message>
        <source>%1 with a result of %2</source>
        <translation>%1 mit einem Resultat von %2</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>&amp;Make the branch and run it</source>
        <translation>&amp;Zweig anlegen und ausführen</translation>
    </message>
    <message>
        <source>Take a result over</source>
        <translation>Ein Resultat übernehmen</translation>
    </message>
    <message>
        <source>Working out what would run again…</source>
        <translation>Es wird ermittelt, was neu ausgeführt würde…</translation>
    </message>
    <message>
        <source>Take “%1” of “%2” into a branch of “%3”</source>
        <translation>„%1“ aus „%2“ in einen Zweig von „%3“ übernehmen</translation>
    </message>
    <message>
        <source>What it is to find out (may stay empty)</source>
        <translation>Was er herausfinden soll (darf leer bleiben)</translation>
    </message>
    <message>
        <source>&amp;Hypothesis:</source>
        <translation>&amp;Hypothese:</translation>
    </message>
    <message>
        <source>No step runs again. Neither of the two runs is changed.</source>
        <translation>Kein Schritt wird neu ausgeführt. Keiner der beiden Läufe wird verändert.</translation>
    </message>
    <message>
        <source>This result was made from other things than this run has, and may not belong there.</source>
        <translation>Dieses Resultat entstand aus anderen Dingen, als dieser Lauf hat, und passt vielleicht nicht hierher.</translation>
    </message>
    <message>
        <source>&amp;Take it all the same</source>
        <translation>&amp;Trotzdem übernehmen</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps run again. Neither of the two runs is changed.</source>
        <translation>
            <numerusform>%1 von %Ln Schritt neu auszuführen. Keiner der beiden Läufe wird verändert.</numerusform>
            <numerusform>%1 von %Ln Schritten neu auszuführen. Keiner der beiden Läufe wird verändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentChoice</name>
    <message>
        <source>Who does the step: one of those the run used, or the name of another agent</source>
        <translation>Wer den Schritt erledigt: einer der Agenten, die der Lauf verwendet hat, oder der Name eines anderen Agenten</translation>
    </message>
    <message>
        <source>As set for the agent&apos;s role</source>
        <translation>Wie für die Rolle des Agenten eingestellt</translation>
    </message>
    <message>
        <source>The model for this step alone, such as gpt-4.1 or ollama/llama3.2</source>
        <translation>Das Modell nur für diesen Schritt, etwa gpt-4.1 oder ollama/llama3.2</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>Age&amp;nt</translation>
    </message>
    <message>
        <source>Mode&amp;l</source>
        <translation>Mode&amp;ll</translation>
    </message>
    <message>
        <source>The step needs an agent.</source>
        <translation>Der Schritt braucht einen Agenten.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentDetails</name>
    <message>
        <source>A language model</source>
        <translation>Ein Sprachmodell</translation>
    </message>
    <message>
        <source>Runs code</source>
        <translation>Führt Code aus</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Ein Mensch</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>A Python script, which is run</source>
        <translation>Ein Python-Skript, das ausgeführt wird</translation>
    </message>
    <message>
        <source>A document in Markdown</source>
        <translation>Ein Dokument in Markdown</translation>
    </message>
    <message>
        <source>An object that fits its schema</source>
        <translation>Ein Objekt, das zu seinem Schema passt</translation>
    </message>
    <message>
        <source>The whole conversation</source>
        <translation>Das ganze Gespräch</translation>
    </message>
    <message>
        <source>Its task and the last message</source>
        <translation>Seine Aufgabe und die letzte Nachricht</translation>
    </message>
    <message>
        <source>What is old only in its first lines</source>
        <translation>Älteres nur in seinen ersten Zeilen</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Of this project</source>
        <translation>Aus diesem Projekt</translation>
    </message>
    <message>
        <source>Copy to &amp;my agents</source>
        <translation>Zu meinen Agenten &amp;kopieren</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über ihn</translation>
    </message>
    <message>
        <source>What it is told</source>
        <translation>Was ihm gesagt wird</translation>
    </message>
    <message>
        <source>Form of its answer</source>
        <translation>Form seiner Antwort</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>It cannot be used: its file has to be mended.</source>
        <translation>Er kann nicht verwendet werden: seine Datei muss berichtigt werden.</translation>
    </message>
    <message>
        <source>Switched off; no new run uses it. %1</source>
        <translation>Ausgeschaltet; kein neuer Lauf verwendet ihn. %1</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>A&amp;usschalten</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>Einsc&amp;halten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Able to</source>
        <translation>Fähig zu</translation>
    </message>
    <message>
        <source>Cannot run</source>
        <translation>Nicht ausführbar</translation>
    </message>
    <message>
        <source>Model of role</source>
        <translation>Modell der Rolle</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Bevorzugt</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>Antwortet mit</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Hands over to</source>
        <translation>Übergibt an</translation>
    </message>
    <message>
        <source>%1, when %2</source>
        <comment>agent, condition</comment>
        <translation>%1, wenn %2</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Other versions</source>
        <translation>Andere Versionen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>calls, tokens</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>of them from recordings: %1</source>
        <translation>davon aus Aufzeichnungen: %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>In all sessions; recorded answers cost nothing.</source>
        <translation>In allen Sitzungen; aufgezeichnete Antworten kosten nichts.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Answers within</source>
        <translation>Antwortet innerhalb von</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Im Mittel</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Nobody has asked it anything yet.</source>
        <translation>Noch hat ihn niemand etwas gefragt.</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <comment>a time</comment>
        <translation>zuletzt verwendet %1</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>Unbekannte Version</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n Prozessor</numerusform>
            <numerusform>%n Prozessoren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf der Festplatte</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>number, name of what there is only so much of</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>File of the agent</source>
        <translation>Datei des Agenten</translation>
    </message>
    <message>
        <source>Manifest of the agent</source>
        <translation>Manifest des Agenten</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>About the agent</source>
        <translation>Über den Agenten</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Beansprucht</translation>
    </message>
    <message>
        <source>Of each step, as far as the step does not say it itself</source>
        <translation>Für jeden Schritt, soweit dieser es nicht selbst angibt</translation>
    </message>
    <message>
        <source>Answers by a chat of</source>
        <translation>Antwortet durch ein Gespräch von</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentEditor</name>
    <message>
        <source>&amp;Undo all changes</source>
        <translation>Alle Änderungen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Was an der Datei falsch ist</translation>
    </message>
    <message>
        <source>This agent is part of the program. Copy it to your agents to change it.</source>
        <translation>Dieser Agent gehört zum Programm. Kopieren Sie ihn zu Ihren Agenten, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend before it can be saved.</source>
        <translation>
            <numerusform>%n Stelle ist zu berichtigen, bevor gespeichert werden kann.</numerusform>
            <numerusform>%n Stellen sind zu berichtigen, bevor gespeichert werden kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>As it is on disk.</source>
        <translation>So wie auf der Festplatte.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentForm</name>
    <message>
        <source>Tas&amp;k of the agent</source>
        <translation>A&amp;ufgabe des Agenten</translation>
    </message>
    <message>
        <source>Task of the agent</source>
        <translation>Aufgabe des Agenten</translation>
    </message>
    <message>
        <source>The agent needs a task.</source>
        <translation>Der Agent braucht eine Aufgabe.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentsDesk</name>
    <message>
        <source>%1 could not be saved.</source>
        <translation>%1 konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Look whether its folder may be written; what you typed is still here.</source>
        <translation>Prüfen Sie, ob in seinen Ordner geschrieben werden darf; was Sie eingegeben haben, ist noch hier.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentsDialog</name>
    <message>
        <source>&amp;New agent…</source>
        <translation>&amp;Neuer Agent…</translation>
    </message>
    <message>
        <source>No agent fits.</source>
        <translation>Kein Agent passt.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Search agents</source>
        <translation>Agenten suchen</translation>
    </message>
    <message>
        <source>Only of this type</source>
        <translation>Nur von diesem Typ</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>Jeder Typ</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>Every ability</source>
        <translation>Jede Fähigkeit</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Neuer Agent</translation>
    </message>
    <message>
        <source>It gets a folder among your agents, with files that work as they are and say what can be changed.</source>
        <translation>Er bekommt einen Ordner unter Ihren Agenten, mit Dateien, die so, wie sie sind, funktionieren und sagen, was geändert werden kann.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Name: a letter, then letters, digits, _ or -</source>
        <translation>Name: ein Buchstabe, dann Buchstaben, Ziffern, _ oder -</translation>
    </message>
    <message>
        <source>Only with any of these tags</source>
        <translation>Nur mit einem dieser Schlagwörter</translation>
    </message>
    <message>
        <source>Agents that have any of the ticked tags</source>
        <translation>Agenten, die mindestens eines der angehakten Schlagwörter haben</translation>
    </message>
    <message>
        <source>Only able to do all of this</source>
        <translation>Nur zu all dem fähig</translation>
    </message>
    <message>
        <source>Agents that are able to do all that is ticked</source>
        <translation>Agenten, die zu allem fähig sind, was angehakt ist</translation>
    </message>
</context>
<context>
    <name>cmbagent::AnswerForm</name>
    <message>
        <source>Next question (%1)   Alt+N</source>
        <translation>Nächste Rückfrage (%1)   Alt+N</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>what a button does, key</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Note for the next attem&amp;pt</source>
        <translation>&amp;Anmerkung für den nächsten Versuch</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Anmerkung für den nächsten Versuch</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>What it should do differently; optional</source>
        <translation>Was er anders machen soll; nicht nötig</translation>
    </message>
    <message>
        <source>Optional for a plain yes or no; needed to approve with changes</source>
        <translation>Für ein einfaches Ja oder Nein nicht nötig; nötig, um mit Änderungen freizugeben</translation>
    </message>
    <message>
        <source>kept with your answer, and handed to the step</source>
        <translation>wird mit Ihrer Antwort aufbewahrt und dem Schritt übergeben</translation>
    </message>
    <message>
        <source>kept with your answer, and handed to the steps after this one</source>
        <translation>wird mit Ihrer Antwort aufbewahrt und den Schritten danach übergeben</translation>
    </message>
    <message>
        <source>say here what to change; without it there is nothing to go on with</source>
        <translation>sagen Sie hier, was zu ändern ist; sonst gibt es nichts, womit es weitergehen kann</translation>
    </message>
    <message>
        <source>%1   Ctrl+Enter</source>
        <comment>what it does</comment>
        <translation>%1   Strg+Enter</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Jetzt nicht   Esc</translation>
    </message>
    <message>
        <source>Close without answering; the step goes on waiting</source>
        <translation>Ohne Antwort schließen; der Schritt wartet weiter</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Wählen Sie, was geschehen soll</translation>
    </message>
    <message>
        <source>Sends what is chosen above</source>
        <translation>Sendet, was oben gewählt ist</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Schließen   Esc</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>kept with your answer</source>
        <translation>wird mit Ihrer Antwort aufbewahrt</translation>
    </message>
    <message>
        <source>What to do differently, or what the steps after it should know; optional for a plain yes or no</source>
        <translation>Was anders zu machen ist, oder was die Schritte danach wissen sollen; für ein einfaches Ja oder Nein nicht nötig</translation>
    </message>
    <message>
        <source>kept with your answer; handed to the step if it is done again, approved with changes to the steps after it</source>
        <translation>wird mit Ihrer Antwort aufbewahrt und dem Schritt übergeben, wenn er noch einmal getan wird, bei Freigabe mit Änderungen den Schritten danach</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBanner</name>
    <message>
        <source>See what is asked and answer it (Ctrl+J)</source>
        <translation>Sehen, was gefragt wird, und antworten (Strg+J)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>“%1” asks: %2</source>
        <translation>„%1“ fragt: %2</translation>
    </message>
    <message>
        <source>Loo&amp;k and answer</source>
        <translation>An&amp;sehen und antworten</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBook</name>
    <message>
        <source>&amp;Do not give it again</source>
        <translation>&amp;Nicht mehr von selbst geben</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Remembered</source>
        <translation>&amp;Gemerkte</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Schließen   Esc</translation>
    </message>
    <message>
        <source>Search questions, runs, comments</source>
        <translation>Rückfragen, Läufe, Kommentare durchsuchen</translation>
    </message>
    <message>
        <source>Answers given, the newest first</source>
        <translation>Gegebene Antworten, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle Antworten</translation>
    </message>
    <message>
        <source>Kind of question</source>
        <translation>Art der Rückfrage</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Where it counts</source>
        <translation>Wo sie gilt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Answers that are given again by themselves</source>
        <translation>Antworten, die von selbst wieder gegeben werden</translation>
    </message>
    <message>
        <source>From now on it is asked again; what was answered stays answered</source>
        <translation>Von jetzt an wird wieder gefragt; was beantwortet wurde, bleibt beantwortet</translation>
    </message>
    <message>
        <source>An answer counts again only for exactly the same: the same question, showing the same. What to do about a failure, and what nobody is sure of outside, is asked every time.</source>
        <translation>Eine Antwort gilt nur für genau dasselbe wieder: dieselbe Rückfrage, die dasselbe zeigt. Was bei einem Fehlschlag zu tun ist, und was nach außen ungewiss ist, wird jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>how far, name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>answer, comment</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing is remembered. Under a question, “Remember…” says how far its answer reaches.</source>
        <translation>Nichts ist gemerkt. Unter einer Rückfrage sagt „Merken…“, wie weit ihre Antwort reicht.</translation>
    </message>
    <message>
        <source>These are answered by themselves when the same is asked again.</source>
        <translation>Diese werden von selbst beantwortet, wenn dasselbe wieder gefragt wird.</translation>
    </message>
    <message>
        <source>Nothing was answered yet</source>
        <translation>Noch wurde nichts beantwortet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Select an answer to read it whole.</source>
        <translation>Wählen Sie eine Antwort aus, um sie ganz zu lesen.</translation>
    </message>
    <message>
        <source>without a comment</source>
        <translation>ohne Kommentar</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1
%2 — %3, %4</source>
        <comment>question, answer, who, comment</comment>
        <translation>%1
%2 – %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalController</name>
    <message>
        <source>%1 of %2 answers were not taken.</source>
        <translation>%1 von %2 Antworten wurden nicht angenommen.</translation>
    </message>
    <message>
        <source>The others count. Look at what still waits, and answer it again.</source>
        <translation>Die anderen gelten. Sehen Sie nach, was noch wartet, und beantworten Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalPanel</name>
    <message>
        <source>%1 asks — %2</source>
        <translation>%1 fragt – %2</translation>
    </message>
    <message>
        <source>What to look at before you answer</source>
        <translation>Was vor der Antwort anzusehen ist</translation>
    </message>
    <message>
        <source>This question has been answered.</source>
        <translation>Diese Rückfrage ist beantwortet.</translation>
    </message>
    <message>
        <source>%1 — the step “%2” of “%3” asks you:</source>
        <comment>kind</comment>
        <translation>%1 – der Schritt „%2“ von „%3“ fragt Sie:</translation>
    </message>
    <message>
        <source>What is asked has changed since you opened this.</source>
        <translation>Was gefragt wird, hat sich geändert, seit Sie dies geöffnet haben.</translation>
    </message>
    <message>
        <source>This is the new question; your comment is still there. Look again, then answer.</source>
        <translation>Dies ist die neue Rückfrage; Ihr Kommentar ist noch da. Sehen Sie noch einmal hin, und antworten Sie dann.</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Verbleibende Zeit: %1</translation>
    </message>
    <message>
        <source>%1 — the run “%2” asks you:</source>
        <comment>kind</comment>
        <translation>%1 – der Lauf „%2“ fragt Sie:</translation>
    </message>
    <message>
        <source>An answer with changes cannot be remembered.</source>
        <translation>Eine Antwort mit Änderungen kann nicht gemerkt werden.</translation>
    </message>
    <message>
        <source>Choose that it counts only this time, or change nothing.</source>
        <translation>Wählen Sie, dass sie nur dieses Mal gilt, oder ändern Sie nichts.</translation>
    </message>
    <message>
        <source>You changed something, and a plain yes would leave it behind.</source>
        <translation>Sie haben etwas geändert, und ein einfaches Ja ließe es zurück.</translation>
    </message>
    <message>
        <source>Approve with changes, or take your changes back first.</source>
        <translation>Geben Sie mit Änderungen frei, oder nehmen Sie Ihre Änderungen zuerst zurück.</translation>
    </message>
    <message>
        <source>Nothing of the plan is changed yet.</source>
        <translation>Am Plan ist noch nichts geändert.</translation>
    </message>
    <message>
        <source>Change it above, or approve it as it is.</source>
        <translation>Ändern Sie ihn oben, oder geben Sie ihn frei, wie er ist.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalPart</name>
    <message>
        <source>The step then waits for your answer, whatever the run&apos;s mode</source>
        <translation>Der Schritt wartet dann auf Ihre Antwort, gleich wann der Lauf sonst fragt</translation>
    </message>
    <message>
        <source>This step has started already</source>
        <translation>Dieser Schritt hat schon begonnen</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Antworten…</translation>
    </message>
    <message>
        <source>Show what this step asks you</source>
        <translation>Zeigen, was dieser Schritt Sie fragt</translation>
    </message>
    <message>
        <source>Ask &amp;before this step starts</source>
        <translation>&amp;Fragen, bevor dieser Schritt beginnt</translation>
    </message>
    <message>
        <source>Edit before it &amp;starts…</source>
        <translation>Vor dem Beginn ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Change the step for this run alone: it waits for you when its turn comes</source>
        <translation>Den Schritt nur für diesen Lauf ändern: er wartet auf Sie, wenn er an der Reihe ist</translation>
    </message>
</context>
<context>
    <name>cmbagent::BatchSheet</name>
    <message>
        <source>Answer together</source>
        <translation>Gemeinsam beantworten</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Questions that get the same answer</source>
        <translation>Rückfragen, die dieselbe Antwort bekommen</translation>
    </message>
    <message>
        <source>&amp;Comment, kept with each answer</source>
        <translation>&amp;Kommentar, mit jeder Antwort aufbewahrt</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Jetzt nicht   Esc</translation>
    </message>
    <message>
        <source>SHA-256 %1
The answer counts for exactly what is asked now.</source>
        <translation>SHA-256 %1
Die Antwort gilt für genau das, was jetzt gefragt wird.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Wählen Sie, was geschehen soll</translation>
    </message>
    <message>
        <source>All of these have been answered meanwhile.</source>
        <translation>Alle diese wurden inzwischen beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of the kind “%1” get this answer.</source>
        <translation>
            <numerusform>%n Rückfrage der Art „%1“ bekommt diese Antwort.</numerusform>
            <numerusform>%n Rückfragen der Art „%1“ bekommen diese Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each of them shows is not opened here; the answer counts only for what it asks now.</source>
        <translation>Was jede von ihnen zeigt, ist hier nicht geöffnet; die Antwort gilt nur für das, was sie jetzt fragt.</translation>
    </message>
    <message>
        <source>This answer needs a comment.</source>
        <translation>Diese Antwort braucht einen Kommentar.</translation>
    </message>
    <message>
        <source>For each: %1</source>
        <comment>what follows</comment>
        <translation>Für jede: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::BottomPanel</name>
    <message>
        <source>Console, events, questions and problems</source>
        <translation>Konsole, Ereignisse, Rückfragen und Probleme</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Fold to the row of tabs</source>
        <translation>Bis auf die Reiter zuklappen</translation>
    </message>
    <message>
        <source>Back to the page above</source>
        <translation>Zurück zur Seite darüber</translation>
    </message>
    <message>
        <source>Use the whole page for this</source>
        <translation>Die ganze Seite dafür verwenden</translation>
    </message>
</context>
<context>
    <name>cmbagent::BottomPart</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>What the steps print</source>
        <translation>Was die Schritte ausgeben</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What happened, in order</source>
        <translation>Was geschah, der Reihe nach</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>What waits for your answer, in all runs</source>
        <translation>Was auf Ihre Antwort wartet, in allen Läufen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>What went wrong in this run</source>
        <translation>Was in diesem Lauf schiefging</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is archived. Lists show it again when archived runs are shown.</source>
        <translation>„%1“ ist archiviert. In den Listen erscheint er wieder, wenn archivierte Läufe gezeigt werden.</translation>
    </message>
    <message>
        <source>“%1” is marked as abandoned.</source>
        <translation>„%1“ ist als aufgegeben markiert.</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchTreeModel</name>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>Workflow: %1</translation>
    </message>
    <message>
        <source>A branch, played again from “%1”</source>
        <translation>Ein Zweig, neu ausgeführt ab „%1“</translation>
    </message>
    <message>
        <source>Take the star away (Ctrl+D)</source>
        <translation>Stern entfernen (Strg+D)</translation>
    </message>
    <message>
        <source>Give it a star (Ctrl+D)</source>
        <translation>Mit Stern markieren (Strg+D)</translation>
    </message>
    <message>
        <source>has a star</source>
        <translation>hat einen Stern</translation>
    </message>
    <message>
        <source>no star</source>
        <translation>kein Stern</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>%1 of this run itself
%2</source>
        <comment>calls, tokens</comment>
        <translation>%1 nur von diesem Lauf
%2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchTreePage</name>
    <message>
        <source>Only starred</source>
        <translation>Nur mit Stern</translation>
    </message>
    <message>
        <source>Archived, too</source>
        <translation>Auch archivierte</translation>
    </message>
    <message>
        <source>&amp;Outcome:</source>
        <translation>&amp;Ergebnis:</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Runs and branches</source>
        <translation>Läufe und Zweige</translation>
    </message>
    <message>
        <source>Filter by name, hypothesis or workflow</source>
        <translation>Nach Name, Hypothese oder Workflow filtern</translation>
    </message>
    <message>
        <source>Filter runs and branches</source>
        <translation>Läufe und Zweige filtern</translation>
    </message>
    <message>
        <source>The number shown for each run: the last value of a metric</source>
        <translation>Die Zahl, die zu jedem Lauf gezeigt wird: der letzte Wert eines Messwerts</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the run (Esc)</source>
        <translation>Zurück zum Lauf (Esc)</translation>
    </message>
    <message>
        <source>Select one run to open it</source>
        <translation>Wählen Sie einen Lauf aus, um ihn zu öffnen</translation>
    </message>
    <message>
        <source>&amp;Compare %1 runs</source>
        <translation>%1 Läufe &amp;vergleichen</translation>
    </message>
    <message>
        <source>Step by step, number by number</source>
        <translation>Schritt für Schritt, Zahl für Zahl</translation>
    </message>
    <message>
        <source>Select two or more runs: Ctrl and click, or Shift and the arrow keys</source>
        <translation>Wählen Sie zwei oder mehr Läufe aus: Strg und Klick, oder Umschalt und die Pfeiltasten</translation>
    </message>
    <message>
        <source>%1 runs selected</source>
        <translation>%1 Läufe ausgewählt</translation>
    </message>
    <message>
        <source>Select another run with Ctrl and a click to compare the two.</source>
        <translation>Wählen Sie mit Strg und Klick einen weiteren Lauf aus, um die beiden zu vergleichen.</translation>
    </message>
    <message>
        <source>Select two or more runs to compare them.</source>
        <translation>Wählen Sie zwei oder mehr Läufe aus, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Your runs and their branches will be here, to be looked through and compared.</source>
        <translation>Ihre Läufe und deren Zweige werden hier stehen, zum Durchsehen und Vergleichen.</translation>
    </message>
    <message>
        <source>Show &amp;examples</source>
        <translation>&amp;Beispiele zeigen</translation>
    </message>
    <message>
        <source>No run is like this.</source>
        <translation>Kein Lauf passt dazu.</translation>
    </message>
    <message>
        <source>All your runs are archived.</source>
        <translation>Alle Ihre Läufe sind archiviert.</translation>
    </message>
    <message>
        <source>&amp;Show all runs</source>
        <translation>&amp;Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>Com&amp;pare %1 runs</source>
        <translation>%1 Läufe ver&amp;gleichen</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetForm</name>
    <message>
        <source>This session, “%1”</source>
        <translation>Diese Sitzung, „%1“</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>Projekt „%1“</translation>
    </message>
    <message>
        <source>Everything, in all sessions</source>
        <translation>Alles, in allen Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Set budget</source>
        <translation>Budget &amp;festlegen</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>pro Tag</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>pro Woche</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>pro Monat</translation>
    </message>
    <message>
        <source>in total</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>stops the next call at its end</source>
        <translation>stoppt es den nächsten Aufruf</translation>
    </message>
    <message>
        <source>only tells</source>
        <translation>meldet es das nur</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>Spending &amp;of</source>
        <translation>A&amp;usgaben von</translation>
    </message>
    <message>
        <source>Coun&amp;ts</source>
        <translation>&amp;Zählt</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Betrag</translation>
    </message>
    <message>
        <source>&amp;When it is used up, it</source>
        <translation>&amp;Wenn es aufgebraucht ist,</translation>
    </message>
    <message>
        <source>This is no amount. Write a number of US dollars, such as 5 or %1.</source>
        <translation>Das ist kein Betrag. Schreiben Sie eine Zahl in US-Dollar, etwa 5 oder %1.</translation>
    </message>
    <message>
        <source>A budget cannot be below 0.</source>
        <translation>Ein Budget kann nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>A budget can be %1 at most.</source>
        <translation>Ein Budget kann höchstens %1 betragen.</translation>
    </message>
    <message>
        <source>This budget is set already.</source>
        <translation>Dieses Budget ist schon festgelegt.</translation>
    </message>
    <message>
        <source>Changes the one there is, %1.</source>
        <translation>Ändert das bestehende, %1.</translation>
    </message>
    <message>
        <source>%1 is spent already.</source>
        <translation>%1 sind schon ausgegeben.</translation>
    </message>
    <message>
        <source>It stops the next call that costs anything.</source>
        <translation>Es stoppt den nächsten Aufruf, der etwas kostet.</translation>
    </message>
    <message>
        <source>Chan&amp;ge budget</source>
        <translation>Budget än&amp;dern</translation>
    </message>
    <message>
        <source>Write an amount first</source>
        <translation>Schreiben Sie zuerst einen Betrag</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetStopBar</name>
    <message>
        <source>“%1” was stopped by a budget. %2</source>
        <comment>step, what happened</comment>
        <translation>„%1“ wurde von einem Budget gestoppt. %2</translation>
    </message>
    <message>
        <source>What is done so far is kept. Raise the budget, then try the step again.</source>
        <translation>Was bisher getan ist, wird behalten. Erhöhen Sie das Budget, und versuchen Sie den Schritt dann erneut.</translation>
    </message>
    <message>
        <source>&amp;Budgets…</source>
        <translation>&amp;Budgets…</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetsDesk</name>
    <message>
        <source>Raise it when the work is worth it.</source>
        <translation>Erhöhen Sie es, wenn die Arbeit es wert ist.</translation>
    </message>
    <message>
        <source>&amp;Budgets…</source>
        <translation>&amp;Budgets…</translation>
    </message>
    <message>
        <source>A budget is used up</source>
        <translation>Ein Budget ist aufgebraucht</translation>
    </message>
    <message>
        <source>A budget is being used up</source>
        <translation>Ein Budget geht zur Neige</translation>
    </message>
    <message>
        <source>cost money dollars limit spend daily weekly monthly alert</source>
        <translation>Kosten Geld Dollar Grenze Limit ausgeben täglich wöchentlich monatlich Warnung</translation>
    </message>
    <message>
        <source>%1: now %2.</source>
        <comment>budget, amount</comment>
        <translation>%1: jetzt %2.</translation>
    </message>
    <message>
        <source>%1: the budget of %2 is gone.</source>
        <comment>budget, amount</comment>
        <translation>%1: das Budget von %2 ist entfernt.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetsPage</name>
    <message>
        <source>What language models may cost. You are told at 50, 75, 90 and 100 %. Recorded answers and models on this machine cost nothing.</source>
        <translation>Was Sprachmodelle kosten dürfen. Bei 50, 75, 90 und 100 % wird es Ihnen gemeldet. Aufgezeichnete Antworten und Modelle auf diesem Rechner kosten nichts.</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>Ein Budget festlegen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the budget: %1</source>
        <translation>Das Budget ändern: %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the budget: %1</source>
        <translation>Das Budget entfernen: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Told before</source>
        <translation>Bisherige Meldungen</translation>
    </message>
    <message>
        <source>A budget that stops calls</source>
        <translation>Ein Budget, das Aufrufe stoppt</translation>
    </message>
    <message>
        <source>A budget that only tells</source>
        <translation>Ein Budget, das nur meldet</translation>
    </message>
</context>
<context>
    <name>cmbagent::CanvasEditor</name>
    <message>
        <source>Connect “%1”: choose a step with the arrow keys, or type its title. Esc stops.</source>
        <translation>„%1“ verbinden: wählen Sie mit den Pfeiltasten einen Schritt, oder tippen Sie seinen Titel. Esc beendet.</translation>
    </message>
    <message>
        <source>Enter disconnects “%1” from “%2”. Esc stops.</source>
        <translation>Enter trennt „%1“ von „%2“. Esc beendet.</translation>
    </message>
    <message>
        <source>Enter lets “%2” need “%1”; Shift+Enter makes that optional. Esc stops.</source>
        <translation>Mit Enter braucht „%2“ künftig „%1“; mit Umschalt+Enter ist das optional. Esc beendet.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CanvasView</name>
    <message>
        <source>Graph of steps</source>
        <translation>Graph der Schritte</translation>
    </message>
    <message>
        <source>%1. Selected: %2</source>
        <translation>%1. Ausgewählt: %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::ChangeForm</name>
    <message>
        <source>What you change here counts for this step from its next attempt on; the workflow file stays as it is.</source>
        <translation>Was Sie hier ändern, gilt für diesen Schritt ab seinem nächsten Versuch; die Workflow-Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>Code des Schritts</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>C&amp;ode</translation>
    </message>
    <message>
        <source>The step needs some code.</source>
        <translation>Der Schritt braucht Code.</translation>
    </message>
    <message>
        <source>Script &amp;of the step: %1</source>
        <translation>S&amp;kript des Schritts: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::ChartCard</name>
    <message>
        <source>%1 more curves are not shown.</source>
        <translation>%1 weitere Kurven werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, at the end %4</source>
        <comment>curve, lowest, highest, last value</comment>
        <translation>%1: von %2 bis %3, am Ende %4</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>value, where</comment>
        <translation>%1 bei %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::CommandPalette</name>
    <message>
        <source>Search or command</source>
        <translation>Suche oder Befehl</translation>
    </message>
    <message>
        <source>Type a part of an action, run, step, file or setting</source>
        <translation>Tippen Sie einen Teil von Aktion, Lauf, Schritt, Datei oder Einstellung</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing is called like that. Fewer letters find more.</source>
        <translation>Nichts heißt so. Mit weniger Buchstaben findet sich mehr.</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Zurzeit nicht: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown; more letters find less</source>
        <translation>%1 von %2 gezeigt; mit mehr Buchstaben werden es weniger</translation>
    </message>
    <message>
        <source>Enter does it, Esc closes. Begin with &gt; for actions only, with # for steps only.</source>
        <translation>Enter führt aus, Esc schließt. Mit &gt; am Anfang nur Aktionen, mit # nur Schritte.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ComparisonPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the run (Esc)</source>
        <translation>Zurück zum Lauf (Esc)</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>Make the second run the first</source>
        <translation>Den zweiten Lauf zum ersten machen</translation>
    </message>
    <message>
        <source>Compare the selected two</source>
        <translation>Die beiden ausgewählten vergleichen</translation>
    </message>
    <message>
        <source>Step by step, number by number</source>
        <translation>Schritt für Schritt, Zahl für Zahl</translation>
    </message>
    <message>
        <source>Choose other runs…</source>
        <translation>Andere Läufe wählen…</translation>
    </message>
    <message>
        <source>Choose runs among all runs and branches</source>
        <translation>Läufe unter allen Läufen und Zweigen wählen</translation>
    </message>
    <message>
        <source>Two runs side by side, or a table of several, will be here once you choose them.</source>
        <translation>Zwei Läufe nebeneinander, oder mehrere in einer Tabelle, werden hier stehen, sobald Sie sie gewählt haben.</translation>
    </message>
    <message>
        <source>&amp;Choose runs</source>
        <translation>&amp;Läufe wählen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>A  %1</source>
        <translation>A  %1</translation>
    </message>
    <message>
        <source>B  %1</source>
        <translation>B  %1</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>Zwei Läufe nebeneinander</translation>
    </message>
    <message>
        <source>%1 runs side by side</source>
        <translation>%1 Läufe nebeneinander</translation>
    </message>
    <message>
        <source>All of them have the same parameters.</source>
        <translation>Alle haben dieselben Parameter.</translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s) changed from run to run.</source>
        <translation>
            <numerusform>%n Parameter ist von Lauf zu Lauf verschieden.</numerusform>
            <numerusform>%n Parameter sind von Lauf zu Lauf verschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two rows of the table</source>
        <translation>Wählen Sie zwei Zeilen der Tabelle aus</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln run(s)…</source>
        <translation>
            <numerusform>%Ln Lauf wird verglichen…</numerusform>
            <numerusform>%Ln Läufe werden verglichen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln file(s) read</source>
        <translation>
            <numerusform>Vergleich: %Ln Datei gelesen</numerusform>
            <numerusform>Vergleich: %Ln Dateien gelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ConsolePane</name>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Die neueste Zeile im Blick behalten</translation>
    </message>
    <message>
        <source>What the steps print will appear here, line by line.</source>
        <translation>Was die Schritte ausgeben, erscheint hier, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Keine Zeile passt dazu.</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>How serious lines must be</source>
        <translation>Wie ernst Zeilen sein müssen</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>No debug lines</source>
        <translation>Ohne Debug-Zeilen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>By the level a line names itself; what goes to stderr counts as a warning</source>
        <translation>Nach der Stufe, die eine Zeile selbst nennt; was nach stderr geht, zählt als Warnung</translation>
    </message>
    <message>
        <source>Step whose lines are shown</source>
        <translation>Schritt, dessen Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Show only what one step wrote</source>
        <translation>Nur zeigen, was ein Schritt geschrieben hat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>Die ausgewählten Zeilen kopieren, oder alle gezeigten</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the lines that are shown to a file</source>
        <translation>Die gezeigten Zeilen in eine Datei speichern</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty this view; the log files keep every line</source>
        <translation>Diese Ansicht leeren; die Protokolldateien behalten jede Zeile</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Save console</source>
        <translation>Konsole speichern</translation>
    </message>
    <message>
        <source>Text (*.txt *.log);;All files (*)</source>
        <translation>Text (*.txt *.log);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 lines saved.</source>
        <translation>%1 Zeilen gespeichert.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf der Festplatte.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostBars</name>
    <message>
        <source>%1 others</source>
        <translation>%1 andere</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>Cost by %1</source>
        <translation>Kosten nach %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCallModel</name>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a cost</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>Beantwortet von %1</translation>
    </message>
    <message>
        <source>Provider: %1</source>
        <translation>Anbieter: %1</translation>
    </message>
    <message>
        <source>From the cache: %1, reasoning: %2</source>
        <translation>Aus dem Zwischenspeicher: %1, zum Nachdenken: %2</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>Preise vom %1</translation>
    </message>
    <message>
        <source>It came to nothing: %1</source>
        <translation>Ohne Erfolg: %1</translation>
    </message>
    <message>
        <source>Recorded: nothing was spent now</source>
        <translation>Aufgezeichnet: jetzt wurde nichts ausgegeben</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCalls</name>
    <message>
        <source>Show &amp;all calls</source>
        <translation>&amp;Alle Aufrufe zeigen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation>Aufrufe: %1</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>die neuesten %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCards</name>
    <message>
        <source>days since the first call</source>
        <translation>Tage seit dem ersten Aufruf</translation>
    </message>
    <message>
        <source>hours since the first call</source>
        <translation>Stunden seit dem ersten Aufruf</translation>
    </message>
    <message>
        <source>minutes since the first call</source>
        <translation>Minuten seit dem ersten Aufruf</translation>
    </message>
    <message>
        <source>Spent over time</source>
        <translation>Ausgaben im Lauf der Zeit</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Was vom Budget übrig ist</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>At this rate it is used up on %1.</source>
        <translation>Bei diesem Tempo ist es am %1 aufgebraucht.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostDesk</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The costs could not be written to %1.</source>
        <translation>Die Kosten konnten nicht in %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Wählen Sie einen Ort, an den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Export costs</source>
        <translation>Kosten exportieren</translation>
    </message>
    <message>
        <source>The costs were written to %1.</source>
        <translation>Die Kosten wurden in %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostPage</name>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>This run has not asked a language model anything yet. What each call costs will stand here: by agent, model, step and attempt, over time, and against your budgets.</source>
        <translation>Dieser Lauf hat noch kein Sprachmodell etwas gefragt. Was jeder Aufruf kostet, wird hier stehen: nach Agent, Modell, Schritt und Versuch, im Lauf der Zeit und gemessen an Ihren Budgets.</translation>
    </message>
    <message>
        <source>No language model has been asked anything here yet. When runs with agents do, each call and its cost will stand here; so will what imported runs of CMBAgent say they had cost.</source>
        <translation>Hier wurde noch kein Sprachmodell etwas gefragt. Wenn Läufe mit Agenten das tun, wird jeder Aufruf mit seinen Kosten hier stehen; ebenso, was importierte Läufe von CMBAgent nach eigener Angabe gekostet haben.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostPartModel</name>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostParts</name>
    <message>
        <source>Told apart by</source>
        <translation>Unterschieden nach</translation>
    </message>
    <message>
        <source>Parts of the costs</source>
        <translation>Teile der Kosten</translation>
    </message>
    <message>
        <source>Select a part to see its calls below</source>
        <translation>Wählen Sie einen Teil aus, um unten seine Aufrufe zu sehen</translation>
    </message>
    <message>
        <source>What it was spent on</source>
        <translation>Wofür es ausgegeben wurde</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostSummary</name>
    <message>
        <source>%1 for 1,000 tokens</source>
        <translation>%1 für 1.000 Token</translation>
    </message>
    <message>
        <source>%1 an hour of late</source>
        <translation>zuletzt %1 pro Stunde</translation>
    </message>
    <message>
        <source>Nobody knows what %1 cost; that is not in the sum.</source>
        <translation>Unbekannt sind die Kosten für %1; sie fehlen in der Summe.</translation>
    </message>
    <message>
        <source>These answers were recorded and given again: nothing was spent on them.</source>
        <translation>Diese Antworten wurden aufgezeichnet und noch einmal gegeben: es wurde nichts dafür ausgegeben.</translation>
    </message>
    <message>
        <source>As the imported runs told it. What they did not tell apart by calls is one call for each agent, which cost at most this.</source>
        <translation>Nach Angabe der importierten Läufe. Was sie nicht nach Aufrufen unterschieden haben, ist ein Aufruf für jeden Agenten, der höchstens dies gekostet hat.</translation>
    </message>
    <message>
        <source>Not in it: %1, %2.</source>
        <comment>kind of costs, sum</comment>
        <translation>Nicht enthalten: %1, %2.</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1, aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostTools</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the graph</source>
        <translation>Zurück zum Graphen</translation>
    </message>
    <message>
        <source>Whose costs</source>
        <translation>Wessen Kosten</translation>
    </message>
    <message>
        <source>What kind of costs</source>
        <translation>Welche Art von Kosten</translation>
    </message>
    <message>
        <source>Recorded answers are given again without asking anybody, and nothing is spent on them; imported runs say themselves what they had cost.</source>
        <translation>Aufgezeichnete Antworten werden noch einmal gegeben, ohne jemanden zu fragen, und es wird nichts dafür ausgegeben; importierte Läufe sagen selbst, was sie gekostet haben.</translation>
    </message>
    <message>
        <source>B&amp;udgets…</source>
        <translation>B&amp;udgets…</translation>
    </message>
    <message>
        <source>Set, change and remove budgets</source>
        <translation>Budgets festlegen, ändern und entfernen</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Calls as CSV…</source>
        <translation>&amp;Aufrufe als CSV…</translation>
    </message>
    <message>
        <source>&amp;This table as CSV…</source>
        <translation>Diese &amp;Tabelle als CSV…</translation>
    </message>
    <message>
        <source>All as &amp;JSON…</source>
        <translation>Alles als &amp;JSON…</translation>
    </message>
    <message>
        <source>All as &amp;PDF…</source>
        <translation>Alles als &amp;PDF…</translation>
    </message>
    <message>
        <source>Cost &amp;report of CMBAgent…</source>
        <translation>&amp;Kostenbericht von CMBAgent…</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>cmbagent::DependencyDesk</name>
    <message>
        <source>Fewer than two steps have nothing that could come first.</source>
        <translation>Bei weniger als zwei Schritten gibt es nichts, was zuerst kommen könnte.</translation>
    </message>
    <message>
        <source>The steps declare already what their scripts are seen to need of each other.</source>
        <translation>Die Schritte geben schon alles an, was ihre Skripte erkennbar voneinander brauchen.</translation>
    </message>
    <message>
        <source>What could be read of the scripts shows nothing that the steps do not declare already.</source>
        <translation>Was sich von den Skripten lesen ließ, zeigt nichts, was die Schritte nicht schon angeben.</translation>
    </message>
    <message>
        <source>Left out, because it would close a circle: %1.</source>
        <translation>Weggelassen, weil sich damit ein Kreis schließen würde: %1.</translation>
    </message>
    <message>
        <source>Not clear: %1.</source>
        <translation>Nicht klar: %1.</translation>
    </message>
    <message>
        <source>%1 becomes its input.</source>
        <translation>Als seine Eingabe kommt hinzu: %1.</translation>
    </message>
    <message>
        <source>“%1” after “%2”</source>
        <translation>„%1“ nach „%2“</translation>
    </message>
    <message numerus="yes">
        <source>Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>%n Abhängigkeit hinzufügen</numerusform>
            <numerusform>%n Abhängigkeiten hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added. Undo takes them back.</source>
        <translation>
            <numerusform>%n Abhängigkeit hinzugefügt. „Rückgängig“ nimmt sie zurück.</numerusform>
            <numerusform>%n Abhängigkeiten hinzugefügt. „Rückgängig“ nimmt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>The language model said this before. Asked once more, it is asked anew.</source>
        <translation>Das Sprachmodell hat dies schon früher gesagt. Wenn Sie noch einmal fragen, wird es neu gefragt.</translation>
    </message>
    <message>
        <source>The language model sees none beside these.</source>
        <translation>Das Sprachmodell sieht keine außer diesen.</translation>
    </message>
    <message>
        <source>Of what the language model said this cannot be: %1.</source>
        <translation>Von dem, was das Sprachmodell gesagt hat, ist dies nicht möglich: %1.</translation>
    </message>
    <message>
        <source>Nothing is left to suggest beside what is said to be independent.</source>
        <translation>Außer dem, was als unabhängig gilt, ist nichts mehr vorzuschlagen.</translation>
    </message>
    <message>
        <source>Said to be independent: “%1” of “%2”.</source>
        <translation>Gilt als unabhängig: „%1“ von „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>Do not suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>%n Abhängigkeit nicht wieder vorschlagen</numerusform>
            <numerusform>%n Abhängigkeiten nicht wieder vorschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>%n Abhängigkeit wird nicht wieder vorgeschlagen. „Rückgängig“ nimmt das zurück.</numerusform>
            <numerusform>%n Abhängigkeiten werden nicht wieder vorgeschlagen. „Rückgängig“ nimmt das zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added; the others will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>%n Abhängigkeit hinzugefügt; die anderen werden nicht wieder vorgeschlagen. „Rückgängig“ nimmt das zurück.</numerusform>
            <numerusform>%n Abhängigkeiten hinzugefügt; die anderen werden nicht wieder vorgeschlagen. „Rückgängig“ nimmt das zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>%n Abhängigkeit wieder vorschlagen</numerusform>
            <numerusform>%n Abhängigkeiten wieder vorschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DifferenceTable</name>
    <message>
        <source>%1 on average of %2 (%3 to %4)</source>
        <translation>%1 im Mittel von %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, verschieden</translation>
    </message>
    <message>
        <source>%1, the same</source>
        <translation>%1, gleich</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>less than 10⁻⁹</source>
        <translation>weniger als 10⁻⁹</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>nur in B</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>nur in A</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more difference(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Unterschied</numerusform>
            <numerusform>und %Ln weitere Unterschiede</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DraftForm</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of a new parameter</source>
        <translation>Name eines neuen Parameters</translation>
    </message>
    <message>
        <source>Add parameter</source>
        <translation>Parameter hinzufügen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditActions</name>
    <message>
        <source>&amp;New workflow</source>
        <translation>&amp;Neuer Workflow</translation>
    </message>
    <message>
        <source>Begin a workflow without any steps</source>
        <translation>Einen Workflow ohne Schritte beginnen</translation>
    </message>
    <message>
        <source>&amp;Edit workflow</source>
        <translation>Workflow &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Change the steps of this workflow on the canvas</source>
        <translation>Die Schritte dieses Workflows auf der Zeichenfläche ändern</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung erneut vornehmen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Copy the selected steps and delete them</source>
        <translation>Die ausgewählten Schritte kopieren und löschen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected steps as YAML text</source>
        <translation>Die ausgewählten Schritte als YAML-Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Add the steps that were copied</source>
        <translation>Die kopierten Schritte hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Add a copy of the selected steps beside them</source>
        <translation>Eine Kopie der ausgewählten Schritte daneben hinzufügen</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove the selected steps, and what other steps need of them</source>
        <translation>Die ausgewählten Schritte entfernen, und was andere Schritte von ihnen brauchen</translation>
    </message>
    <message>
        <source>&amp;Add step</source>
        <translation>&amp;Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Add a step that needs the selected one (on the canvas: A)</source>
        <translation>Einen Schritt hinzufügen, der den ausgewählten braucht (auf der Zeichenfläche: A)</translation>
    </message>
    <message>
        <source>Add &amp;question</source>
        <translation>Rück&amp;frage hinzufügen</translation>
    </message>
    <message>
        <source>Add a step that asks a person, after the selected one</source>
        <translation>Nach dem ausgewählten einen Schritt hinzufügen, der einen Menschen fragt</translation>
    </message>
    <message>
        <source>C&amp;onnect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Choose a step that needs the selected one, with the arrow keys (on the canvas: C)</source>
        <translation>Mit den Pfeiltasten einen Schritt wählen, der den ausgewählten braucht (auf der Zeichenfläche: C)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Give the selected step another title (on the canvas: F2)</source>
        <translation>Dem ausgewählten Schritt einen anderen Titel geben (auf der Zeichenfläche: F2)</translation>
    </message>
    <message>
        <source>&amp;Group…</source>
        <translation>&amp;Gruppieren…</translation>
    </message>
    <message>
        <source>Put the selected steps into a group</source>
        <translation>Die ausgewählten Schritte in eine Gruppe aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>Write the workflow file</source>
        <translation>Die Workflow-Datei schreiben</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Write the workflow into another file</source>
        <translation>Den Workflow in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>Go back to what is in the file</source>
        <translation>Zurück zu dem, was in der Datei steht</translation>
    </message>
    <message>
        <source>&amp;Edit a copy of this workflow</source>
        <translation>Eine Kopie dieses Workflows &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>No workflow is being edited; Edit workflow begins it</source>
        <translation>Kein Workflow wird bearbeitet; „Workflow bearbeiten“ beginnt damit</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>Alles ist schon gespeichert</translation>
    </message>
    <message>
        <source>Nothing is open that can be edited</source>
        <translation>Nichts ist geöffnet, das sich bearbeiten ließe</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>Nothing has been undone</source>
        <translation>Nichts wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>Es ist kein Schritt ausgewählt</translation>
    </message>
    <message>
        <source>Select one step first</source>
        <translation>Wählen Sie zuerst einen Schritt aus</translation>
    </message>
    <message>
        <source>D&amp;iscard changes</source>
        <translation>Ä&amp;nderungen verwerfen</translation>
    </message>
    <message>
        <source>Add agent tas&amp;k</source>
        <translation>Agen&amp;tenaufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add a step that an agent does: it asks language models and runs the code they write</source>
        <translation>Einen Schritt hinzufügen, den ein Agent erledigt: er fragt Sprachmodelle und führt den Code aus, den sie schreiben</translation>
    </message>
    <message>
        <source>&amp;Suggest dependencies…</source>
        <translation>Ab&amp;hängigkeiten vorschlagen…</translation>
    </message>
    <message>
        <source>Read the steps and their scripts for what has to come first, and choose</source>
        <translation>In den Schritten und ihren Skripten lesen, was zuerst kommen muss, und wählen</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditBar</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>End editing; what is not saved stays as a draft (Ctrl+E)</source>
        <translation>Bearbeiten beenden; was nicht gespeichert ist, bleibt als Entwurf (Strg+E)</translation>
    </message>
    <message>
        <source>Editing a new workflow</source>
        <translation>Ein neuer Workflow wird bearbeitet</translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation>%1 wird bearbeitet</translation>
    </message>
    <message>
        <source>Not saved under a name yet; kept as a draft</source>
        <translation>Noch unter keinem Namen gespeichert; als Entwurf aufbewahrt</translation>
    </message>
    <message>
        <source>Changes are not in the file yet; kept as a draft</source>
        <translation>Änderungen noch nicht in der Datei; als Entwurf aufbewahrt</translation>
    </message>
    <message>
        <source>The file is up to date</source>
        <translation>Die Datei ist auf dem neuesten Stand</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln problem(s)</source>
        <translation>
            <numerusform>%1 · %Ln Problem</numerusform>
            <numerusform>%1 · %Ln Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EditController</name>
    <message>
        <source>New workflow</source>
        <translation>Neuer Workflow</translation>
    </message>
    <message>
        <source>This is a copy: the run keeps the workflow it was started with.</source>
        <translation>Dies ist eine Kopie: der Lauf behält den Workflow, mit dem er gestartet wurde.</translation>
    </message>
    <message>
        <source>No steps yet. Press A, or double-click here, to add the first one.</source>
        <translation>Noch keine Schritte. Drücken Sie A, oder doppelklicken Sie hier, um den ersten hinzuzufügen.</translation>
    </message>
    <message>
        <source>The changes that were not saved are here again; Undo takes them back.</source>
        <translation>Die nicht gespeicherten Änderungen sind wieder da; „Rückgängig“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Changes to “%1” are kept as a draft; its file is as it was.</source>
        <translation>Änderungen an „%1“ sind als Entwurf aufbewahrt; die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>A new workflow was not saved.</source>
        <translation>Ein neuer Workflow wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Changes to “%1” were not saved.</source>
        <translation>Änderungen an „%1“ wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save the workflow as</source>
        <translation>Workflow speichern unter</translation>
    </message>
    <message>
        <source>Workflows (*.workflow.yaml);;All files (*)</source>
        <translation>Workflows (*.workflow.yaml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>Die Datei wurde geändert</translation>
    </message>
    <message>
        <source>Somebody else has changed “%1” since you began to edit it. Replacing it loses their changes; &quot;Save as&quot; in the File menu keeps both, and Discard changes in the Edit menu takes theirs.</source>
        <translation>Jemand anders hat „%1“ geändert, seit Sie mit dem Bearbeiten begonnen haben. Beim Ersetzen gehen diese Änderungen verloren; „Speichern unter“ im Menü „Datei“ bewahrt beides, und „Änderungen verwerfen“ im Menü „Bearbeiten“ übernimmt die fremden.</translation>
    </message>
    <message>
        <source>Replace it with mine</source>
        <translation>Durch meine ersetzen</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Discard the new workflow</source>
        <translation>Neuen Workflow verwerfen</translation>
    </message>
    <message>
        <source>It was never saved, so nothing of it is left.</source>
        <translation>Er wurde nie gespeichert, es bleibt also nichts von ihm.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>“%1” is being edited in another window.</source>
        <translation>„%1“ wird in einem anderen Fenster bearbeitet.</translation>
    </message>
    <message>
        <source>&amp;Go to that window</source>
        <translation>&amp;Zu diesem Fenster</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditDesk</name>
    <message>
        <source>New question</source>
        <translation>Neue Rückfrage</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>Group steps</source>
        <translation>Schritte gruppieren</translation>
    </message>
    <message>
        <source>Name of the group (empty: none)</source>
        <translation>Name der Gruppe (leer: keine)</translation>
    </message>
    <message>
        <source>New task of an agent</source>
        <translation>Neue Aufgabe eines Agenten</translation>
    </message>
</context>
<context>
    <name>cmbagent::EffectChoices</name>
    <message>
        <source>Keep what was recorded</source>
        <translation>Behalten, was aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Only pretend it</source>
        <translation>Nur vortäuschen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Noch einmal tun</translation>
    </message>
    <message>
        <source>What to do about the effect of “%1”</source>
        <translation>Was mit der Wirkung von „%1“ geschehen soll</translation>
    </message>
    <message>
        <source>Its effect on the outside happened already and cannot be undone</source>
        <translation>Die Wirkung nach außen ist bereits eingetreten und lässt sich nicht rückgängig machen</translation>
    </message>
</context>
<context>
    <name>cmbagent::EnvironmentsPane</name>
    <message>
        <source>&amp;Remove it…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Remove the chosen Python environment</source>
        <translation>Die ausgewählte Python-Umgebung entfernen</translation>
    </message>
    <message>
        <source>Python environments have what you agreed to have installed for a project. A step that needs a package which is not there asks for it again.</source>
        <translation>Python-Umgebungen enthalten, was mit Ihrer Zustimmung für ein Projekt installiert wurde. Ein Schritt, der ein fehlendes Paket braucht, fragt wieder danach.</translation>
    </message>
    <message>
        <source>Python environment of</source>
        <translation>Python-Umgebung von</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Python environments of projects</source>
        <translation>Python-Umgebungen von Projekten</translation>
    </message>
    <message>
        <source>A project that is gone</source>
        <translation>Ein Projekt, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Never finished</source>
        <translation>Nie fertiggestellt</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>Keine eigenen</translation>
    </message>
    <message>
        <source>a project that is gone</source>
        <translation>einem Projekt, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Remove this environment?</source>
        <translation>Diese Umgebung entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>The Python environment of %1 is removed for good, with %n package(s). Runs and their results stay. Steps that need its packages ask for them again.</source>
        <translation>
            <numerusform>Die Python-Umgebung von %1 wird endgültig entfernt, mit %n Paket. Läufe und ihre Resultate bleiben. Schritte, die es brauchen, fragen wieder danach.</numerusform>
            <numerusform>Die Python-Umgebung von %1 wird endgültig entfernt, mit %n Paketen. Läufe und ihre Resultate bleiben. Schritte, die ihre Pakete brauchen, fragen wieder danach.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove %1</source>
        <translation>%1 &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventDetails</name>
    <message>
        <source>Choose an event to see all of it here.</source>
        <translation>Wählen Sie ein Ereignis, um es hier ganz zu sehen.</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>The whole event as other programs get it</source>
        <translation>Das ganze Ereignis, wie andere Programme es bekommen</translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation>Felder des Ereignisses</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>exact time, relative time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>%1 of this run</source>
        <translation>%1 dieses Laufs</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Details des Ereignisses</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventWords</name>
    <message>
        <source>%1 · number %2 in this run</source>
        <translation>%1 · Nummer %2 in diesem Lauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventsPane</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Kind of events shown</source>
        <translation>Art der gezeigten Ereignisse</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Rückfragen und Antworten</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Step whose events are shown</source>
        <translation>Schritt, dessen Ereignisse gezeigt werden</translation>
    </message>
    <message>
        <source>History of this run</source>
        <translation>Verlauf dieses Laufs</translation>
    </message>
    <message>
        <source>Everything that happens in this run will be listed here, the newest first.</source>
        <translation>Alles, was in diesem Lauf geschieht, wird hier aufgeführt, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>No event of this run is like that.</source>
        <translation>Kein Ereignis dieses Laufs passt dazu.</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>%1 shown, older ones follow</source>
        <translation>%1 gezeigt, ältere folgen</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceItem</name>
    <message>
        <source>%1 · %2</source>
        <comment>kind of file, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1
SHA-256 %2
Your answer counts for exactly this content.</source>
        <translation>%1
SHA-256 %2
Ihre Antwort gilt für genau diesen Inhalt.</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Ways to look at %1</source>
        <translation>Arten, %1 anzusehen</translation>
    </message>
    <message>
        <source>as approved in “%1”</source>
        <translation>wie in „%1“ freigegeben</translation>
    </message>
    <message>
        <source>differs from what was approved in “%1”: +%2 −%3</source>
        <comment>run, lines</comment>
        <translation>anders, als in „%1“ freigegeben: +%2 −%3</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>differs from what was approved in “%1”</source>
        <translation>anders, als in „%1“ freigegeben</translation>
    </message>
    <message>
        <source>cannot be changed here: it is too long, or no plain text</source>
        <translation>kann hier nicht geändert werden: zu lang oder kein reiner Text</translation>
    </message>
    <message>
        <source>cannot be changed here: it is no text</source>
        <translation>kann hier nicht geändert werden: kein Text</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky line(s)</source>
        <translation>
            <numerusform>%Ln riskante Zeile</numerusform>
            <numerusform>%Ln riskante Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceSearch</name>
    <message>
        <source>Find in what is shown</source>
        <translation>Im Gezeigten suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Voriger (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächster (Enter)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Die Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceView</name>
    <message>
        <source>%1 (%2)</source>
        <comment>risk, file</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>Sehen Sie sich dies zuerst an</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Change for the next attempt</source>
        <translation>Änderung für den nächsten Versuch</translation>
    </message>
    <message>
        <source>This step shows no files with its question.</source>
        <translation>Dieser Schritt zeigt keine Dateien zu seiner Rückfrage.</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>Code des Schritts</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Files it writes</source>
        <translation>Dateien, die er schreibt</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was danach kommt</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>name, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Result of “%1”</source>
        <translation>Resultat von „%1“</translation>
    </message>
    <message>
        <source>Around this step</source>
        <translation>Um diesen Schritt herum</translation>
    </message>
    <message>
        <source>What will run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>Found by reading, without running anything: there may be more, or less.</source>
        <translation>Durch Lesen gefunden, ohne etwas auszuführen: es kann mehr sein, oder weniger.</translation>
    </message>
    <message>
        <source>Change before it starts</source>
        <translation>Vor dem Beginn ändern</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Den Plan ändern</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s); the texts below have them all</source>
        <translation>
            <numerusform>und %Ln weitere Zeile; die Texte unten enthalten alle</numerusform>
            <numerusform>und %Ln weitere Zeilen; die Texte unten enthalten alle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky part(s)</source>
        <translation>
            <numerusform>%Ln riskante Stelle</numerusform>
            <numerusform>%Ln riskante Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ExampleCard</name>
    <message>
        <source>Open example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open example %1</source>
        <translation>Beispiel %1 öffnen</translation>
    </message>
    <message>
        <source>Open this example; nothing runs before you say so</source>
        <translation>Dieses Beispiel öffnen; nichts wird ausgeführt, bevor Sie es sagen</translation>
    </message>
</context>
<context>
    <name>cmbagent::FailureView</name>
    <message>
        <source>no message</source>
        <translation>keine Meldung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of error, message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Changed for it: %1</source>
        <translation>Dafür geändert: %1</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Attempt %1 · %2</source>
        <translation>Versuch %1 · %2</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was versucht wurde</translation>
    </message>
    <message>
        <source>What may help</source>
        <translation>Was helfen kann</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
</context>
<context>
    <name>cmbagent::FeedDesk</name>
    <message>
        <source>Programs on this computer that know the token can follow and steer runs at %1. The token is in %2.</source>
        <translation>Programme auf diesem Rechner, die das Token kennen, können Läufe unter %1 verfolgen und steuern. Das Token steht in %2.</translation>
    </message>
    <message>
        <source>The event feed is off.</source>
        <translation>Der Ereignisstrom ist aus.</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileDrop</name>
    <message>
        <source>“%1” is a folder without just one workflow file.</source>
        <translation>„%1“ ist ein Ordner, in dem nicht genau eine Workflow-Datei liegt.</translation>
    </message>
    <message>
        <source>“%1” is no workflow and no trace.</source>
        <translation>„%1“ ist weder Workflow noch Aufzeichnung.</translation>
    </message>
    <message>
        <source>Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json).</source>
        <translation>Legen Sie eine Workflow-Datei (*.workflow.yaml) oder eine WfFormat-Aufzeichnung (*.json) hier ab.</translation>
    </message>
    <message>
        <source>One file at a time: “%1” was opened.</source>
        <translation>Nur eine Datei auf einmal: „%1“ wurde geöffnet.</translation>
    </message>
    <message>
        <source>An old run of CMBAgent is opened with File &gt; Import &gt; CMBAgent run. Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json).</source>
        <translation>Ein alter Lauf von CMBAgent wird mit Datei &gt; Importieren &gt; CMBAgent-Lauf geöffnet. Legen Sie eine Workflow-Datei (*.workflow.yaml) oder eine WfFormat-Aufzeichnung (*.json) ab.</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileReplacements</name>
    <message>
        <source>&amp;Choose file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>File to replace</source>
        <translation>Zu ersetzende Datei</translation>
    </message>
    <message>
        <source>Choose the file that takes its place in the branch</source>
        <translation>Wählen Sie die Datei, die im Zweig an ihre Stelle tritt</translation>
    </message>
    <message>
        <source>File instead of “%1”</source>
        <translation>Datei anstelle von „%1“</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 wird ersetzt durch %2</translation>
    </message>
    <message>
        <source>Take the parent&apos;s file after all</source>
        <translation>Doch die Datei des Ursprungslaufs nehmen</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileWords</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>%1
%2
SHA-256 %3</source>
        <translation>%1
%2
SHA-256 %3</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>cmbagent::FilesPage</name>
    <message>
        <source>Files of this run</source>
        <translation>Dateien dieses Laufs</translation>
    </message>
    <message>
        <source>Files the steps write will be listed here, step by step.</source>
        <translation>Dateien, die die Schritte schreiben, werden hier aufgeführt, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>List what each step read as well as what it wrote</source>
        <translation>Neben dem, was jeder Schritt geschrieben hat, auch aufführen, was er gelesen hat</translation>
    </message>
    <message>
        <source>Kind of files shown</source>
        <translation>Art der gezeigten Dateien</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Choose a file in the list to see it here.</source>
        <translation>Wählen Sie eine Datei in der Liste, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Input&amp;s too</source>
        <translation>Auch E&amp;ingaben</translation>
    </message>
</context>
<context>
    <name>cmbagent::FoldSection</name>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
</context>
<context>
    <name>cmbagent::FormField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>cmbagent::GraphExport</name>
    <message>
        <source>Picture that scales (*.svg)</source>
        <translation>Skalierbares Bild (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Mermaid flowchart (*.mmd)</source>
        <translation>Mermaid-Flussdiagramm (*.mmd)</translation>
    </message>
    <message>
        <source>Graphviz (*.dot)</source>
        <translation>Graphviz (*.dot)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export graph</source>
        <translation>Graph exportieren</translation>
    </message>
</context>
<context>
    <name>cmbagent::GraphPage</name>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % zoomen</translation>
    </message>
    <message>
        <source>Highlight a part of the graph</source>
        <translation>Einen Teil des Graphen hervorheben</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorheben</translation>
    </message>
    <message>
        <source>Keep the placement as it is</source>
        <translation>Die Anordnung lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Untangling the graph: %1</source>
        <translation>Graph wird entwirrt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is highlighted: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>Critical path: no step has taken time yet</source>
        <translation>Kritischer Pfad: noch hat kein Schritt Zeit gebraucht</translation>
    </message>
</context>
<context>
    <name>cmbagent::HistoryModel</name>
    <message>
        <source> · remembered: %1</source>
        <translation> · gemerkt: %1</translation>
    </message>
    <message>
        <source> · given on %1</source>
        <translation> · gegeben: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, question</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImageDiffView</name>
    <message>
        <source>The picture is too large to be shown here.</source>
        <translation>Das Bild ist zu groß, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1</source>
        <translation>Das Bild kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Both pictures beside each other</source>
        <translation>Beide Bilder nebeneinander</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Abwechselnd</translation>
    </message>
    <message>
        <source>One picture in the place of the other; Space changes between them</source>
        <translation>Ein Bild an der Stelle des anderen; die Leertaste wechselt zwischen ihnen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>A pale copy of A with what differs in B marked</source>
        <translation>Eine blasse Kopie von A, in der markiert ist, was in B anders ist</translation>
    </message>
    <message>
        <source>Switch A and B (Space)</source>
        <translation>Zwischen A und B wechseln (Leertaste)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>What differs, on a pale copy of A</source>
        <translation>Was sich unterscheidet, auf einer blassen Kopie von A</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Show both in turn, again and again, until you stop it</source>
        <translation>Beide abwechselnd zeigen, immer wieder, bis Sie es stoppen</translation>
    </message>
    <message>
        <source>Motion is reduced in the settings; Space changes between both</source>
        <translation>In den Einstellungen ist weniger Bewegung gewählt; die Leertaste wechselt zwischen beiden</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Ctrl and wheel zoom; double click changes between fit and 100 %</source>
        <translation>Strg und Mausrad zoomen; Doppelklick wechselt zwischen eingepasst und 100 %</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 mal %2 Bildpunkte</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImportDesk</name>
    <message>
        <source>Import a run of CMBAgent</source>
        <translation>Einen Lauf von CMBAgent importieren</translation>
    </message>
    <message>
        <source>Another folder is being imported. Wait until it is done.</source>
        <translation>Ein anderer Ordner wird gerade importiert. Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>%1 wird importiert…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were imported.</source>
        <translation>
            <numerusform>%n Lauf wurde importiert.</numerusform>
            <numerusform>%n Läufe wurden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder was imported before and has not changed since.</source>
        <translation>Dieser Ordner wurde schon importiert und hat sich seitdem nicht geändert.</translation>
    </message>
</context>
<context>
    <name>cmbagent::InboxPane</name>
    <message>
        <source>Nothing waits for your answer. Steps that ask before they go on will be listed here.</source>
        <translation>Nichts wartet auf Ihre Antwort. Schritte, die fragen, bevor es weitergeht, werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation>Keine Rückfrage enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Filter questions</source>
        <translation>Rückfragen filtern</translation>
    </message>
    <message>
        <source>What was answered before, by whom, and what is remembered</source>
        <translation>Was zuvor beantwortet wurde, von wem, und was gemerkt ist</translation>
    </message>
    <message>
        <source>Questions that wait for your answer, the most urgent first</source>
        <translation>Rückfragen, die auf Ihre Antwort warten, die dringendsten zuerst</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind, run, step</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>time left, what happens</comment>
        <translation>%1, dann: %2</translation>
    </message>
    <message>
        <source>Select several questions of one kind (Ctrl or Shift with click) to answer them together</source>
        <translation>Wählen Sie mehrere Rückfragen einer Art aus (Strg oder Umschalt mit Klick), um sie gemeinsam zu beantworten</translation>
    </message>
    <message>
        <source>What may have happened outside has to be looked at one by one</source>
        <translation>Was nach außen geschehen sein kann, muss einzeln angesehen werden</translation>
    </message>
    <message>
        <source>These are different kinds of questions; select questions of one kind</source>
        <translation>Dies sind verschiedene Arten von Rückfragen; wählen Sie Rückfragen einer Art aus</translation>
    </message>
    <message>
        <source>What one of these shows has not been read yet</source>
        <translation>Was eine von ihnen zeigt, ist noch nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>One answer for the %n selected question(s)</source>
        <translation>
            <numerusform>Eine Antwort für die %n ausgewählte Rückfrage</numerusform>
            <numerusform>Eine Antwort für die %n ausgewählten Rückfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Answer to&amp;gether…</source>
        <translation>Gemeinsam beant&amp;worten…</translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonModel</name>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1</source>
        <translation>
            <numerusform>%Ln Zeile: %1</numerusform>
            <numerusform>%Ln Zeilen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonView</name>
    <message>
        <source>JSON values</source>
        <translation>JSON-Werte</translation>
    </message>
</context>
<context>
    <name>cmbagent::LaunchPane</name>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>Schritte gleichzeitig</translation>
    </message>
    <message>
        <source>How many steps of this run may run at the same time</source>
        <translation>Wie viele Schritte dieses Laufs gleichzeitig ausgeführt werden dürfen</translation>
    </message>
    <message>
        <source>Steps at a &amp;time</source>
        <translation>Schritte gleich&amp;zeitig</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Each task sleeps its recorded run time divided by this</source>
        <translation>Jede Aufgabe wartet nur ihre aufgezeichnete Laufzeit ab, geteilt durch diese Zahl</translation>
    </message>
    <message>
        <source>S&amp;peed-up</source>
        <translation>&amp;Beschleunigung</translation>
    </message>
    <message>
        <source>Back to the defaults the workflow gives</source>
        <translation>Zurück zu den Vorgaben des Workflows</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Start the run (F5)</source>
        <translation>Den Lauf starten (F5)</translation>
    </message>
    <message>
        <source>One value must be mended first.</source>
        <translation>Ein Wert muss erst berichtigt werden.</translation>
    </message>
    <message>
        <source>%1 values must be mended first.</source>
        <translation>%1 Werte müssen erst berichtigt werden.</translation>
    </message>
    <message>
        <source>A recorded workflow: nothing is computed, each task sleeps its recorded time.</source>
        <translation>Ein aufgezeichneter Workflow: nichts wird berechnet, jede Aufgabe wartet nur ihre aufgezeichnete Zeit ab.</translation>
    </message>
    <message>
        <source>This workflow has no parameters.</source>
        <translation>Dieser Workflow hat keine Parameter.</translation>
    </message>
    <message>
        <source>Some values differ from the defaults.</source>
        <translation>Einige Werte weichen von den Vorgaben ab.</translation>
    </message>
    <message>
        <source>All values are the defaults.</source>
        <translation>Alle Werte entsprechen den Vorgaben.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
</context>
<context>
    <name>cmbagent::LensMenu</name>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Hervorheben</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>&amp;Critical path</source>
        <translation>&amp;Kritischer Pfad</translation>
    </message>
    <message>
        <source>The chain of steps that decides how long the run takes, by the times they took</source>
        <translation>Die Kette von Schritten, die entscheidet, wie lange der Lauf dauert, nach den Zeiten, die sie brauchten</translation>
    </message>
    <message>
        <source>Only &amp;failed and their causes</source>
        <translation>Nur &amp;Fehlgeschlagenes und seine Ursachen</translation>
    </message>
    <message>
        <source>What failed, and everything it needed</source>
        <translation>Was fehlgeschlagen ist, und alles, was es brauchte</translation>
    </message>
    <message>
        <source>Only steps that are</source>
        <translation>Nur Schritte in diesem Zustand</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Kritischer Pfad</translation>
    </message>
    <message>
        <source>Failed and their causes</source>
        <translation>Fehlgeschlagenes und Ursachen</translation>
    </message>
</context>
<context>
    <name>cmbagent::LogFind</name>
    <message>
        <source>Line before that holds it (Shift+F3)</source>
        <translation>Vorherige Zeile, die das enthält (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next line that holds it (F3)</source>
        <translation>Nächste Zeile, die das enthält (F3)</translation>
    </message>
    <message>
        <source>Find in lines</source>
        <translation>In Zeilen suchen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::LongText</name>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show only the beginning of this text</source>
        <translation>Nur den Anfang dieses Textes zeigen</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Den ganzen Text zeigen</translation>
    </message>
</context>
<context>
    <name>cmbagent::MainWindow</name>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>%1 — CMBAgent Studio</source>
        <translation>%1 – CMBAgent Studio</translation>
    </message>
    <message>
        <source>The graph was written to %1.</source>
        <translation>Der Graph wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is still waiting for your answer.</source>
        <translation>„%1“ wartet noch auf Ihre Antwort.</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>questions that wait, title</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>“%1” opens for changes when its turn comes, and waits for you.</source>
        <translation>„%1“ öffnet sich zum Ändern, sobald er an der Reihe ist, und wartet auf Sie.</translation>
    </message>
</context>
<context>
    <name>cmbagent::MarkdownView</name>
    <message>
        <source>Rendered text</source>
        <translation>Formatierter Text</translation>
    </message>
</context>
<context>
    <name>cmbagent::MessageArea</name>
    <message>
        <source>Tr&amp;y to save again</source>
        <translation>Erneu&amp;t speichern</translation>
    </message>
</context>
<context>
    <name>cmbagent::MessageBar</name>
    <message>
        <source>Show or hide the details</source>
        <translation>Details zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Copy the whole message with its details</source>
        <translation>Die ganze Meldung mit ihren Details kopieren</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Details der Meldung</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>cmbagent::MetricChart</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of each run</source>
        <translation>%1 je Lauf</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::MetricsPage</name>
    <message>
        <source>hours since the start</source>
        <translation>Stunden seit dem Start</translation>
    </message>
    <message>
        <source>minutes since the start</source>
        <translation>Minuten seit dem Start</translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation>Sekunden seit dem Start</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>Draw values</source>
        <translation>Werte zeichnen</translation>
    </message>
    <message>
        <source>Whether values stand one after the other, or when they were reported</source>
        <translation>Ob Werte einer nach dem anderen stehen, oder zu der Zeit, zu der sie gemeldet wurden</translation>
    </message>
    <message>
        <source>Draw curves by powers of ten where all values are above zero</source>
        <translation>Kurven nach Zehnerpotenzen zeichnen, wenn alle Werte über null liegen</translation>
    </message>
    <message>
        <source>What each step took</source>
        <translation>Was jeder Schritt verbraucht hat</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>Alle Messwerte</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>value number</source>
        <translation>Nummer des Werts</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Po&amp;wers of ten</source>
        <translation>Zehner&amp;potenzen</translation>
    </message>
    <message>
        <source>Reported once</source>
        <translation>Einmal gemeldet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>metric, step</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Processor, step by step</source>
        <translation>Prozessor, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Memory, step by step</source>
        <translation>Arbeitsspeicher, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Curves of the numbers that steps print as &quot;::metric name value unit&quot; will be drawn here as they come; processor and memory of each step while it runs, from its third second on, and run time, processor and memory in all when it ends. What language models cost will follow with them.</source>
        <translation>Kurven der Zahlen, die Schritte als „::metric Name Wert Einheit“ ausgeben, werden hier gezeichnet, sobald sie eintreffen; dazu Prozessor und Arbeitsspeicher jedes Schritts, während er läuft, von seiner dritten Sekunde an, und Laufzeit, Prozessor und Arbeitsspeicher insgesamt, wenn er endet. Was Sprachmodelle kosten, folgt mit ihnen.</translation>
    </message>
    <message>
        <source>Cores in use, summed over what ran at the time; of an attempt too short to be looked at, its average.</source>
        <translation>Belegte Kerne, zusammengezählt über alles, was zu der Zeit lief; bei einem Versuch, der für eine Messung zu kurz war, sein Mittelwert.</translation>
    </message>
    <message>
        <source>The most each attempt had at once around that time, summed over what ran: an upper bound.</source>
        <translation>Das Meiste, was jeder Versuch um diese Zeit auf einmal hatte, zusammengezählt über alles, was lief: eine obere Grenze.</translation>
    </message>
    <message>
        <source>Cores in use on average from one look to the next: once a second at first, later less often.</source>
        <translation>Im Mittel belegte Kerne von einer Messung zur nächsten: anfangs einmal pro Sekunde, später seltener.</translation>
    </message>
    <message>
        <source>The most that all processes of an attempt had at once from one look to the next.</source>
        <translation>Das Meiste, was alle Prozesse eines Versuchs von einer Messung zur nächsten auf einmal hatten.</translation>
    </message>
</context>
<context>
    <name>cmbagent::Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>Übersicht des Graphen</translation>
    </message>
    <message>
        <source>Overview: click or drag to move the view</source>
        <translation>Übersicht: klicken oder ziehen, um den Ausschnitt zu verschieben</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModeMenu</name>
    <message>
        <source>Only at approvals</source>
        <translation>Nur bei Freigaben</translation>
    </message>
    <message>
        <source>After planning</source>
        <translation>Nach der Planung</translation>
    </message>
    <message>
        <source>Before each step</source>
        <translation>Vor jedem Schritt</translation>
    </message>
    <message>
        <source>On errors</source>
        <translation>Bei Fehlern</translation>
    </message>
    <message>
        <source>Where a gate is set</source>
        <translation>Wo ein Haltepunkt gesetzt ist</translation>
    </message>
    <message>
        <source>By the workflow&apos;s rules</source>
        <translation>Nach den Regeln des Workflows</translation>
    </message>
    <message>
        <source>Asks: %1</source>
        <comment>when</comment>
        <translation>Fragt: %1</translation>
    </message>
    <message>
        <source>%1. Choose when this run asks you; it counts from here on.</source>
        <translation>%1. Wählen Sie, wann dieser Lauf Sie fragt; es gilt von hier an.</translation>
    </message>
    <message>
        <source>This workflow has no rules that say when to ask; its properties while it is edited have a place for them</source>
        <translation>Dieser Workflow hat keine Regeln dafür, wann gefragt wird; beim Bearbeiten lassen sie sich in seinen Eigenschaften angeben</translation>
    </message>
    <message>
        <source>After each step</source>
        <translation>Nach jedem Schritt</translation>
    </message>
    <message>
        <source>Before and after each step</source>
        <translation>Vor und nach jedem Schritt</translation>
    </message>
    <message>
        <source>Opens the workflow for editing, where its rules are</source>
        <translation>Öffnet den Workflow zum Bearbeiten, wo seine Regeln stehen</translation>
    </message>
    <message>
        <source>This workflow has no rules that say when to ask; Write rules below makes the first</source>
        <translation>Dieser Workflow hat keine Regeln dafür, wann gefragt wird; „Regeln schreiben“ unten legt die erste an</translation>
    </message>
    <message>
        <source>Change rules…</source>
        <translation>Regeln ändern…</translation>
    </message>
    <message>
        <source>Write rules…</source>
        <translation>Regeln schreiben…</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModelsDesk</name>
    <message>
        <source>API key provider OpenAI Anthropic Gemini Ollama price server endpoint role</source>
        <translation>API-Schlüssel Anbieter OpenAI Anthropic Gemini Ollama Preis Server Endpunkt Rolle</translation>
    </message>
    <message>
        <source>There is a server “%1” already; change its address above.</source>
        <translation>Es gibt schon einen Server „%1“; ändern Sie seine Adresse oben.</translation>
    </message>
    <message>
        <source>Models and keys</source>
        <translation>Modelle und Schlüssel</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModelsPage</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Providers and servers</source>
        <translation>Anbieter und Server</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Ein weiterer Server</translation>
    </message>
    <message>
        <source>Any server that speaks as OpenAI does: vLLM, LM Studio, llama.cpp, a gateway.</source>
        <translation>Jeder Server, der wie OpenAI spricht: vLLM, LM Studio, llama.cpp, ein Gateway.</translation>
    </message>
    <message>
        <source>Which model works</source>
        <translation>Welches Modell arbeitet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain of the desktop, and never in a file, a log or a prompt.</source>
        <translation>Schlüssel werden im Schlüsselbund der Arbeitsumgebung aufbewahrt und nie in einer Datei, einem Protokoll oder einem Prompt.</translation>
    </message>
    <message>
        <source>Keys set here are in memory only, until the program ends. %1</source>
        <translation>Hier gesetzte Schlüssel sind nur im Arbeitsspeicher, bis das Programm endet. %1</translation>
    </message>
    <message>
        <source>Your own list is not used: %1</source>
        <translation>Ihre eigene Liste wird nicht verwendet: %1</translation>
    </message>
    <message>
        <source>Prices are for a million tokens, as of %1; they may have changed. models.json in the data folder corrects them.</source>
        <translation>Preise gelten für eine Million Token, Stand %1; sie können sich geändert haben. models.json im Datenordner berichtigt sie.</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Model of all other roles</source>
        <translation>Modell aller anderen Rollen</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <translation>Modell von %1</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keines gewählt</translation>
    </message>
    <message>
        <source>As for all others</source>
        <translation>Wie für alle anderen</translation>
    </message>
    <message>
        <source>Not in the list; price and size are unknown.</source>
        <translation>Nicht in der Liste; Preis und Größe sind unbekannt.</translation>
    </message>
    <message>
        <source>Costs nothing</source>
        <translation>Kostet nichts</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <comment>prices</comment>
        <translation>%1 Eingabe, %2 Ausgabe</translation>
    </message>
    <message>
        <source>Price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>%1 · context of %2 tokens</source>
        <translation>%1 · Kontext von %2 Token</translation>
    </message>
    <message>
        <source>%1 · size of context unknown</source>
        <translation>%1 · Größe des Kontexts unbekannt</translation>
    </message>
    <message>
        <source>A key is sent to the address of its provider, and nowhere else. What is asked for in a minute stays below the limits you give; calls above them wait for their turn.</source>
        <translation>Ein Schlüssel wird an die Adresse seines Anbieters gesendet und nirgendwohin sonst. Was in einer Minute angefragt wird, bleibt unter den Grenzen, die Sie angeben; Aufrufe darüber warten, bis sie an der Reihe sind.</translation>
    </message>
    <message>
        <source>These hold where neither you for a run, nor a step or an agent says anything else.</source>
        <translation>Diese gelten, soweit nicht Sie für einen Lauf, ein Schritt oder ein Agent etwas anderes angeben.</translation>
    </message>
    <message>
        <source>In tasks that are gone about like this, these go before the models of agents and roles:</source>
        <translation>In Aufgaben, bei denen so vorgegangen wird, haben diese Vorrang vor den Modellen der Agenten und Rollen:</translation>
    </message>
    <message>
        <source>Model of tasks: %1</source>
        <comment>a way of doing tasks</comment>
        <translation>Modell der Aufgaben: %1</translation>
    </message>
    <message>
        <source>As for each role</source>
        <translation>Wie für jede Rolle</translation>
    </message>
</context>
<context>
    <name>cmbagent::Notifier</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message numerus="yes">
        <source>CMBAgent Studio: %n question(s) wait for your answer</source>
        <translation>
            <numerusform>CMBAgent Studio: %n Rückfrage wartet auf Ihre Antwort</numerusform>
            <numerusform>CMBAgent Studio: %n Rückfragen warten auf Ihre Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>“%1” waits for your answer</source>
        <comment>step</comment>
        <translation>„%1“ wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>question, run</comment>
        <translation>%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer</source>
        <translation>
            <numerusform>%n Rückfrage wartet auf Ihre Antwort</numerusform>
            <numerusform>%n Rückfragen warten auf Ihre Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2), and more</source>
        <comment>question, run</comment>
        <translation>%1 (%2) und weitere</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons: when a step asks while you look elsewhere, this window&apos;s entry in the task bar is marked instead.</source>
        <translation>Dieser Desktop zeigt keine Symbole im Infobereich: fragt ein Schritt, während Sie woanders hinsehen, wird stattdessen der Eintrag dieses Fensters in der Taskleiste markiert.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened in it for %n minute(s). It still runs; look whether it should.</source>
        <translation>
            <numerusform>Seit %n Minute ist darin nichts geschehen. Er läuft noch; sehen Sie nach, ob er das soll.</numerusform>
            <numerusform>Seit %n Minuten ist darin nichts geschehen. Er läuft noch; sehen Sie nach, ob er das soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>run, what</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>“%1” is quiet</source>
        <comment>run</comment>
        <translation>„%1“ ist still</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Nothing has been heard of it for %1. It still runs: wait for it, or end it.</source>
        <translation>Seit %1 gibt er kein Lebenszeichen. Er läuft noch: warten Sie auf ihn, oder beenden Sie ihn.</translation>
    </message>
    <message>
        <source>“%1” of “%2”: %3</source>
        <comment>step, run, what</comment>
        <translation>„%1“ von „%2“: %3</translation>
    </message>
    <message>
        <source>“%1” has stalled</source>
        <comment>step</comment>
        <translation>„%1“ gibt kein Lebenszeichen</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>what, run</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>cmbagent::OpeningPart</name>
    <message>
        <source>Import a recorded workflow</source>
        <translation>Einen aufgezeichneten Workflow importieren</translation>
    </message>
    <message>
        <source>Open a workflow</source>
        <translation>Einen Workflow öffnen</translation>
    </message>
    <message>
        <source>WfFormat traces (*.json);;All files (*)</source>
        <translation>WfFormat-Aufzeichnungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Workflows (*.workflow.yaml *.workflow.yml *.yaml *.yml);;All files (*)</source>
        <translation>Workflows (*.workflow.yaml *.workflow.yml *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>cmbagent::OutlinePane</name>
    <message>
        <source>Outline of the steps</source>
        <translation>Gliederung der Schritte</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairFilesView</name>
    <message>
        <source>This step wrote no file in either run.</source>
        <translation>Dieser Schritt hat in keinem der Läufe eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Files of this step</source>
        <translation>Dateien dieses Schritts</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairGraphsView</name>
    <message>
        <source>Graph of run A</source>
        <translation>Graph von Lauf A</translation>
    </message>
    <message>
        <source>Graph of run B</source>
        <translation>Graph von Lauf B</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairMarks</name>
    <message>
        <source>only in A</source>
        <translation>nur in A</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>nur in B</translation>
    </message>
    <message>
        <source>first difference</source>
        <translation>erster Unterschied</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairStepModel</name>
    <message>
        <source>first difference: %1</source>
        <translation>erster Unterschied: %1</translation>
    </message>
    <message>
        <source>The runs as a whole</source>
        <translation>Die Läufe als Ganzes</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairView</name>
    <message>
        <source>Steps of both runs</source>
        <translation>Schritte beider Läufe</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Take this result</source>
        <translation>Dieses Resultat übernehmen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>CPU time of what ran here</source>
        <translation>CPU-Zeit des hier Ausgeführten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Nothing differs in this step.</source>
        <translation>In diesem Schritt unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Heißt</translation>
    </message>
    <message>
        <source>kept from another run</source>
        <translation>aus einem anderen Lauf beibehalten</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
    <message>
        <source>Result made in</source>
        <translation>Resultat entstanden in</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Dateien (%1)</translation>
    </message>
    <message>
        <source>The other run has no step of this name</source>
        <translation>Der andere Lauf hat keinen Schritt dieses Namens</translation>
    </message>
    <message>
        <source>There is no result to take: the step did not complete</source>
        <translation>Es gibt kein Resultat zu übernehmen: der Schritt wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Take A&apos;s result into a branch of B…</source>
        <translation>Resultat von A in einen Zweig von B übernehmen…</translation>
    </message>
    <message>
        <source>Take B&apos;s result into a branch of A…</source>
        <translation>Resultat von B in einen Zweig von A übernehmen…</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Graphen</translation>
    </message>
    <message>
        <source>Show both graphs in one picture</source>
        <translation>Beide Graphen in einem Bild zeigen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>Go to the difference before (Shift+F7)</source>
        <translation>Zum vorigen Unterschied gehen (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Go to the next step that differs (F7)</source>
        <translation>Zum nächsten Schritt gehen, der sich unterscheidet (F7)</translation>
    </message>
    <message>
        <source>No step differs</source>
        <translation>Kein Schritt unterscheidet sich</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a cost</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Cost of what ran here</source>
        <translation>Kosten dessen, was hier ausgeführt wurde</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) differ</source>
        <translation>
            <numerusform>%Ln Schritt verschieden</numerusform>
            <numerusform>%Ln Schritte verschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>cmbagent::ParameterCell</name>
    <message>
        <source>%1 to %2%3</source>
        <translation>%1 bis %2%3</translation>
    </message>
    <message>
        <source>at least %1%2</source>
        <translation>mindestens %1%2</translation>
    </message>
    <message>
        <source>at most %1%2</source>
        <translation>höchstens %1%2</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>Zurück zur Vorgabe, %1</translation>
    </message>
    <message>
        <source>Reset %1 to its default</source>
        <translation>%1 auf die Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>braucht einen Wert</translation>
    </message>
</context>
<context>
    <name>cmbagent::PdfView</name>
    <message>
        <source>it is not there</source>
        <translation>es ist nicht da</translation>
    </message>
    <message>
        <source>it wants a password</source>
        <translation>es verlangt ein Passwort</translation>
    </message>
    <message>
        <source>it is no valid PDF document</source>
        <translation>es ist kein gültiges PDF-Dokument</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>cmbagent::PictureLink</name>
    <message>
        <source>%1: show it large</source>
        <translation>%1: groß zeigen</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanEditor</name>
    <message>
        <source>What you change here counts for this run and its branches; the workflow file stays as it is.</source>
        <translation>Was Sie hier ändern, gilt für diesen Lauf und seine Zweige; die Workflow-Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Parameters of the run</source>
        <translation>Parameter des Laufs</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>Space leaves a step out, or takes it in again</source>
        <translation>Die Leertaste lässt einen Schritt weg oder nimmt ihn wieder auf</translation>
    </message>
    <message>
        <source>What is different about “%1”</source>
        <translation>Was bei „%1“ anders ist</translation>
    </message>
    <message>
        <source>“%1” has its results already, and stays as it is.</source>
        <translation>„%1“ hat seine Resultate schon und bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing of the plan would be left to run. To begin nothing at all, stop the run instead.</source>
        <translation>Vom Plan bliebe nichts auszuführen. Wenn gar nichts beginnen soll, brechen Sie stattdessen den Lauf ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are going to run</source>
        <translation>
            <numerusform>%Ln Schritt wird ausgeführt</numerusform>
            <numerusform>%Ln Schritte werden ausgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln weggelassen</numerusform>
            <numerusform>%Ln weggelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped because they require one of those</source>
        <translation>
            <numerusform>%Ln übersprungen, weil er einen davon braucht</numerusform>
            <numerusform>%Ln übersprungen, weil sie einen davon brauchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanList</name>
    <message>
        <source>What becomes of each step</source>
        <translation>Was aus jedem Schritt wird</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanModel</name>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>never timed</source>
        <translation>Dauer nie gemessen</translation>
    </message>
    <message>
        <source>Asks again: %1</source>
        <translation>Fragt erneut: %1</translation>
    </message>
    <message>
        <source>Runs again: %1</source>
        <translation>Wird neu ausgeführt: %1</translation>
    </message>
    <message>
        <source>Kept, its effect is not done again, though %1</source>
        <translation>Beibehalten, ohne die Wirkung zu wiederholen, trotz: %1</translation>
    </message>
    <message>
        <source>Its effect is only pretended, though %1</source>
        <translation>Die Wirkung wird nur vorgetäuscht, trotz: %1</translation>
    </message>
    <message>
        <source>Taken from another run</source>
        <translation>Aus einem anderen Lauf übernommen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Beibehalten</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>step, what becomes of it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>sentence, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanStepForm</name>
    <message>
        <source>Parameters, where this step gets others than the run:</source>
        <translation>Parameter, wo dieser Schritt andere bekommt als der Lauf:</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>How often it may try in all, the first time included</source>
        <translation>Wie oft er es insgesamt versuchen darf, das erste Mal eingeschlossen</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>How long one attempt may take</source>
        <translation>Wie lange ein Versuch dauern darf</translation>
    </message>
    <message>
        <source>Atte&amp;mpts</source>
        <translation>&amp;Versuche</translation>
    </message>
    <message>
        <source>T&amp;ime limit</source>
        <translation>Zeit&amp;grenze</translation>
    </message>
    <message>
        <source>What the agent is told, and parameters that are others than the run&apos;s:</source>
        <translation>Was dem Agenten gesagt wird, und Parameter, die anders sind als die des Laufs:</translation>
    </message>
    <message>
        <source>For people; the agent is told its task</source>
        <translation>Für Menschen; dem Agenten wird seine Aufgabe gesagt</translation>
    </message>
    <message>
        <source>Nothing but the steps whose files it reads</source>
        <translation>Nur auf die Schritte, deren Dateien er liest</translation>
    </message>
    <message>
        <source>Ids of steps with commas between; “load?” goes on even when load was skipped. It waits in any case for the steps whose files it reads.</source>
        <translation>IDs von Schritten, durch Kommas getrennt; bei „load?“ geht es auch weiter, wenn load übersprungen wurde. Auf die Schritte, deren Dateien er liest, wartet er in jedem Fall.</translation>
    </message>
    <message>
        <source>Also &amp;waits for</source>
        <translation>&amp;Wartet auch auf</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanSteps</name>
    <message>
        <source>Kept from the run before</source>
        <translation>Aus dem vorigen Lauf beibehalten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Skipped: requires “%1”</source>
        <translation>Übersprungen: braucht „%1“</translation>
    </message>
    <message>
        <source>Asks you</source>
        <translation>Fragt Sie</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>what becomes of a step</comment>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what becomes of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayController</name>
    <message numerus="yes">
        <source>Refused after %n branch(es).</source>
        <translation>
            <numerusform>Nach %n Zweig abgelehnt.</numerusform>
            <numerusform>Nach %n Zweigen abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) made. Resume runs a draft.</source>
        <translation>
            <numerusform>%n Entwurf angelegt. „Fortsetzen“ führt einen Entwurf aus.</numerusform>
            <numerusform>%n Entwürfe angelegt. „Fortsetzen“ führt einen Entwurf aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not begun yet: %1 of %n branch(es). The session allows %2 runs at once; the next begins when one has ended.</source>
        <translation>
            <numerusform>Noch nicht begonnen: %1 von %n Zweig. Die Sitzung erlaubt %2 Läufe gleichzeitig; der nächste beginnt, wenn einer zu Ende ist.</numerusform>
            <numerusform>Noch nicht begonnen: %1 von %n Zweigen. Die Sitzung erlaubt %2 Läufe gleichzeitig; der nächste beginnt, wenn einer zu Ende ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Playing %n branch(es); this is the first.</source>
        <translation>
            <numerusform>%n Zweig wird ausgeführt; dies ist der erste.</numerusform>
            <numerusform>%n Zweige werden ausgeführt; dies ist der erste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayFields</name>
    <message>
        <source>After the step “%1”</source>
        <translation>Nach dem Schritt „%1“</translation>
    </message>
    <message>
        <source>At “%1”</source>
        <translation>Bei „%1“</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Before an effect outside</source>
        <translation>Vor einer Wirkung nach außen</translation>
    </message>
    <message>
        <source>When it was paused</source>
        <translation>Als er pausiert wurde</translation>
    </message>
    <message>
        <source>When it failed</source>
        <translation>Als er fehlschlug</translation>
    </message>
    <message>
        <source>When the program was closed</source>
        <translation>Als das Programm geschlossen wurde</translation>
    </message>
    <message>
        <source>What is different in the branch</source>
        <translation>Was im Zweig anders ist</translation>
    </message>
    <message>
        <source>This step and everything that needs it run again</source>
        <translation>Dieser Schritt und alles, was ihn braucht, wird neu ausgeführt</translation>
    </message>
    <message>
        <source>Begin with the run as it was at an earlier time</source>
        <translation>Vom Lauf ausgehen, wie er zu einem früheren Zeitpunkt war</translation>
    </message>
    <message>
        <source>Handed to the step as guidance; scripts find it in retry.json</source>
        <translation>Wird dem Schritt als Anleitung übergeben; Skripte finden sie in retry.json</translation>
    </message>
    <message>
        <source>What you expect to see</source>
        <translation>Was Sie zu sehen erwarten</translation>
    </message>
    <message>
        <source>Run again from</source>
        <translation>Neu ausführen ab</translation>
    </message>
    <message>
        <source>With the run as it was</source>
        <translation>Mit dem Lauf, wie er war</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Parameterreihe</translation>
    </message>
    <message>
        <source>Change a step</source>
        <translation>Einen Schritt ändern</translation>
    </message>
    <message>
        <source>Replace a file</source>
        <translation>Eine Datei ersetzen</translation>
    </message>
    <message>
        <source>What happened outside already</source>
        <translation>Was nach außen schon geschehen ist</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>Only what the changes reach</source>
        <translation>Nur was die Änderungen betreffen</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie er jetzt ist</translation>
    </message>
    <message>
        <source>%1 Choose what the branch does about it.</source>
        <translation>%1 Wählen Sie, was der Zweig damit tut.</translation>
    </message>
    <message>
        <source>Nobody is asked and nothing is paid: the answers that this run recorded are given again. A question that is not among them is an error.</source>
        <translation>Niemand wird gefragt und nichts bezahlt: Die Antworten, die dieser Lauf aufgezeichnet hat, werden noch einmal gegeben. Eine Frage, die nicht darunter ist, ist ein Fehler.</translation>
    </message>
    <message>
        <source>The beginning: all it did</source>
        <translation>Der Anfang: alles, was er getan hat</translation>
    </message>
    <message>
        <source>An earlier time</source>
        <translation>Ein früherer Zeitpunkt</translation>
    </message>
    <message>
        <source>With the recorded answers of its &amp;models</source>
        <translation>Mit den aufgezeichneten Antworten seiner &amp;Modelle</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayPart</name>
    <message>
        <source>Play from here</source>
        <translation>Ab hier neu ausführen</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlaySheet</name>
    <message>
        <source>time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier neu ausführen</translation>
    </message>
    <message>
        <source>It cannot be played like this</source>
        <translation>So lässt es sich nicht ausführen</translation>
    </message>
    <message>
        <source>Working out what is kept and what runs again…</source>
        <translation>Es wird ermittelt, was beibehalten und was neu ausgeführt wird…</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n Zweig</numerusform>
            <numerusform>%n Zweige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of your answer to %n question(s) is not counted.</source>
        <translation>
            <numerusform>Die Zeit für Ihre Antwort auf %n Rückfrage ist nicht mitgezählt.</numerusform>
            <numerusform>Die Zeit für Ihre Antworten auf %n Rückfragen ist nicht mitgezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Play %n branch(es)</source>
        <translation>
            <numerusform>%n Zweig &amp;ausführen</numerusform>
            <numerusform>%n Zweige &amp;ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Play from here</source>
        <translation>&amp;Ab hier neu ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Make %n &amp;draft(s)</source>
        <translation>
            <numerusform>%n &amp;Entwurf anlegen</numerusform>
            <numerusform>%n &amp;Entwürfe anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a &amp;draft</source>
        <translation>&amp;Entwurf anlegen</translation>
    </message>
    <message>
        <source>Make the branch and run it at once (Ctrl+Return)</source>
        <translation>Den Zweig anlegen und sofort ausführen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Make the branch; it runs when you resume it</source>
        <translation>Den Zweig anlegen; ausgeführt wird er, wenn Sie ihn fortsetzen</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>Times are what the same steps usually took before.</source>
        <translation>Die Zeiten sind, was dieselben Schritte bisher meist gedauert haben.</translation>
    </message>
    <message>
        <source>The cost is what the same steps cost in one earlier run: %1.</source>
        <translation>Die Kosten sind, was dieselben Schritte in einem früheren Lauf gekostet haben: %1.</translation>
    </message>
    <message>
        <source>The cost is what the same steps cost in %1 earlier runs: %2.</source>
        <translation>Die Kosten sind, was dieselben Schritte in %1 früheren Läufen gekostet haben: %2.</translation>
    </message>
    <message>
        <source>Nothing here asks a language model, so nothing costs money.</source>
        <translation>Nichts hier fragt ein Sprachmodell, also kostet nichts Geld.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what %Ln step(s) with an agent cost: no run has paid for it yet.</source>
        <translation>
            <numerusform>Was %Ln Schritt mit einem Agenten kostet, weiß niemand: noch kein Lauf hat dafür bezahlt.</numerusform>
            <numerusform>Was %Ln Schritte mit einem Agenten kosten, weiß niemand: noch kein Lauf hat dafür bezahlt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) run again</source>
        <translation>
            <numerusform>%Ln Schritt neu auszuführen</numerusform>
            <numerusform>%Ln Schritte neu auszuführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln beibehalten</numerusform>
            <numerusform>%Ln beibehalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PreviewPane</name>
    <message>
        <source>Choose a file to see it here.</source>
        <translation>Wählen Sie eine Datei, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Fit the pane (F)</source>
        <translation>In den Bereich einpassen (F)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Open the folder of the step to see what is there.</source>
        <translation>Öffnen Sie den Ordner des Schritts, um zu sehen, was dort liegt.</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1 · %2 Zeilen</translation>
    </message>
    <message>
        <source>Looking for more rows: %1 of the file</source>
        <translation>Weitere Zeilen werden gesucht: %1 der Datei</translation>
    </message>
    <message>
        <source>Only the first %1 rows are shown.</source>
        <translation>Nur die ersten %1 Zeilen werden gezeigt.</translation>
    </message>
    <message>
        <source>Open it with another program to see all of it.</source>
        <translation>Öffnen Sie sie mit einem anderen Programm, um alles zu sehen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be shown as a picture: %2.</source>
        <translation>„%1“ kann nicht als Bild gezeigt werden: %2.</translation>
    </message>
    <message>
        <source>Another program may be able to open it.</source>
        <translation>Ein anderes Programm kann es vielleicht öffnen.</translation>
    </message>
    <message>
        <source>There is no preview for this kind of file.</source>
        <translation>Für diese Art von Datei gibt es keine Vorschau.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1 at byte %2.</source>
        <translation>Dies ist kein gültiges JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Nur die ersten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be shown: %2.</source>
        <translation>„%1“ kann nicht gezeigt werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln page(s)</source>
        <translation>
            <numerusform>%1 · %Ln Seite</numerusform>
            <numerusform>%1 · %Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop loo&amp;king</source>
        <translation>Su&amp;che beenden</translation>
    </message>
    <message>
        <source>Open with another pro&amp;gram</source>
        <translation>Mit einem anderen Programm &amp;öffnen</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemRow</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemsPage</name>
    <message>
        <source>&amp;Check again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>&amp;Alle kopieren</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <source>Problems in the workflow file</source>
        <translation>Probleme in der Workflow-Datei</translation>
    </message>
    <message>
        <source>Read the file again after you have changed it</source>
        <translation>Die Datei erneut lesen, nachdem Sie sie geändert haben</translation>
    </message>
    <message>
        <source>Copy every problem as text</source>
        <translation>Alle Probleme als Text kopieren</translation>
    </message>
    <message>
        <source>This workflow has one problem and cannot run yet</source>
        <translation>Dieser Workflow hat ein Problem und kann noch nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>This workflow has %1 problems and cannot run yet</source>
        <translation>Dieser Workflow hat %1 Probleme und kann noch nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>and %1 more; “Copy all” has them.</source>
        <translation>und %1 weitere; „Alle kopieren“ umfasst sie.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemsPane</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Wie es zu beheben ist</translation>
    </message>
    <message>
        <source>Problems of this run</source>
        <translation>Probleme dieses Laufs</translation>
    </message>
    <message>
        <source>No problems. Failed steps will be listed here, with how to mend them.</source>
        <translation>Keine Probleme. Fehlgeschlagene Schritte werden hier aufgeführt, mit dem, was zu tun ist.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProviderField</name>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Fügen Sie den Schlüssel hier ein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Key in the keychain</source>
        <translation>Schlüssel im Schlüsselbund</translation>
    </message>
    <message>
        <source>Key in memory until the program ends</source>
        <translation>Schlüssel im Arbeitsspeicher, bis das Programm endet</translation>
    </message>
    <message>
        <source>Key from %1 of the environment</source>
        <translation>Schlüssel aus %1 der Umgebung</translation>
    </message>
    <message>
        <source>On this machine; needs no key</source>
        <translation>Auf diesem Rechner; braucht keinen Schlüssel</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Change key…</source>
        <translation>Schlüssel ändern…</translation>
    </message>
    <message>
        <source>Set key…</source>
        <translation>Schlüssel setzen…</translation>
    </message>
    <message>
        <source>Empty: remove this server</source>
        <translation>Leer: diesen Server entfernen</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Adresse von %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>Set the key of %1</source>
        <translation>Den Schlüssel von %1 setzen</translation>
    </message>
    <message>
        <source>Remove the key of %1</source>
        <translation>Den Schlüssel von %1 entfernen</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Die Verbindung zu %1 testen</translation>
    </message>
    <message>
        <source>Asking for its models…</source>
        <translation>Modelle werden abgefragt…</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %n model(s) after %1 ms.</source>
        <translation>
            <numerusform>Er antwortet: %n Modell nach %1 ms.</numerusform>
            <numerusform>Er antwortet: %n Modelle nach %1 ms.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen pro Minute</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>Token pro Minute</translation>
    </message>
    <message>
        <source>At most; calls above that wait for their turn</source>
        <translation>Höchstens; Aufrufe darüber warten, bis sie an der Reihe sind</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Most requests a minute to %1</source>
        <translation>Höchstzahl der Anfragen pro Minute an %1</translation>
    </message>
    <message>
        <source>Most tokens a minute of %1</source>
        <translation>Höchstzahl der Token pro Minute von %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::QuestionPeek</name>
    <message>
        <source>Open the question with its answers (Enter in the list)</source>
        <translation>Die Rückfrage mit ihren Antworten öffnen (Enter in der Liste)</translation>
    </message>
    <message>
        <source>Reading what is asked…</source>
        <translation>Es wird gelesen, was gefragt ist…</translation>
    </message>
    <message>
        <source>What a question shows will be here.</source>
        <translation>Was eine Rückfrage zeigt, wird hier stehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions are selected.</source>
        <translation>
            <numerusform>%n Rückfrage ist ausgewählt.</numerusform>
            <numerusform>%n Rückfragen sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a question to see what it shows.</source>
        <translation>Wählen Sie eine Rückfrage aus, um zu sehen, was sie zeigt.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind, run, step</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>What the question shows</source>
        <translation>Was die Rückfrage zeigt</translation>
    </message>
    <message>
        <source>Loo&amp;k and answer…</source>
        <translation>An&amp;sehen und antworten…</translation>
    </message>
</context>
<context>
    <name>cmbagent::ReadyModels</name>
    <message>
        <source>Nobody is known who offers %1. Choose a model from the list.</source>
        <translation>Niemand ist bekannt, der %1 anbietet. Wählen Sie ein Modell aus der Liste.</translation>
    </message>
    <message>
        <source>There is no key for %1, who offers %2. Set it under Models and keys, or choose another model.</source>
        <translation>Es gibt keinen Schlüssel für %1, den Anbieter von %2. Setzen Sie ihn unter „Modelle und Schlüssel“, oder wählen Sie ein anderes Modell.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RememberBox</name>
    <message>
        <source>R&amp;emember…</source>
        <translation>&amp;Merken…</translation>
    </message>
    <message>
        <source>Say how far this answer reaches</source>
        <translation>Sagen, wie weit diese Antwort reicht</translation>
    </message>
    <message>
        <source>How far this answer reaches</source>
        <translation>Wie weit diese Antwort reicht</translation>
    </message>
    <message>
        <source>The same question is asked again next time.</source>
        <translation>Dieselbe Rückfrage wird nächstes Mal wieder gestellt.</translation>
    </message>
    <message>
        <source>When the same is asked and shows the same, it is answered like this by itself. History lists and revokes it.</source>
        <translation>Wird dasselbe gefragt und dasselbe gezeigt, wird es von selbst so beantwortet. „Verlauf“ führt es auf und widerruft es.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ReportPage</name>
    <message>
        <source>When a step writes a Markdown file, it will be shown here as the report of this run.</source>
        <translation>Wenn ein Schritt eine Markdown-Datei schreibt, wird sie hier als Bericht dieses Laufs gezeigt.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RetryStrip</name>
    <message>
        <source>Begin the next attempt without waiting any longer</source>
        <translation>Den nächsten Versuch beginnen, ohne länger zu warten</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 begins in %3.</source>
        <translation>Versuch %1 von %2 beginnt in %3.</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 begins as soon as there is room.</source>
        <translation>Versuch %1 von %2 beginnt, sobald Platz ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of error, message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>after a pause that grows with each attempt</source>
        <translation>nach einer Pause, die mit jedem Versuch wächst</translation>
    </message>
    <message>
        <source>with what you wrote</source>
        <translation>mit dem, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>as it is, with what went wrong before at hand</source>
        <translation>unverändert, aber in Kenntnis dessen, was zuvor schiefging</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Why, and what may help</source>
        <translation>Warum, und was helfen kann</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Anmerkung für den nächsten Versuch</translation>
    </message>
    <message>
        <source>What it should do differently</source>
        <translation>Was er anders machen soll</translation>
    </message>
    <message>
        <source>The next attempt begins now, and is told what you wrote</source>
        <translation>Der nächste Versuch beginnt jetzt und erfährt, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>The next attempt helps with a chance of about %1. It is made %2.</source>
        <comment>chance, how</comment>
        <translation>Der nächste Versuch hilft mit einer Wahrscheinlichkeit von etwa %1. Er erfolgt %2.</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunCommands</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Add &amp;hypothesis…</source>
        <translation>&amp;Hypothese hinzufügen…</translation>
    </message>
    <message>
        <source>Change &amp;hypothesis…</source>
        <translation>&amp;Hypothese ändern…</translation>
    </message>
    <message>
        <source>Remove s&amp;tar</source>
        <translation>&amp;Stern entfernen</translation>
    </message>
    <message>
        <source>S&amp;tar</source>
        <translation>Mit &amp;Stern markieren</translation>
    </message>
    <message>
        <source>Bring back from the archi&amp;ve</source>
        <translation>Aus dem Archi&amp;v zurückholen</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Archi&amp;vieren</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>Er läuft</translation>
    </message>
    <message>
        <source>No longer a&amp;bandoned</source>
        <translation>Nicht mehr als aufge&amp;geben markieren</translation>
    </message>
    <message>
        <source>Mark as a&amp;bandoned</source>
        <translation>Als aufge&amp;geben markieren</translation>
    </message>
    <message>
        <source>Show &amp;among branches</source>
        <translation>Bei den &amp;Zweigen zeigen</translation>
    </message>
    <message>
        <source>Com&amp;pare with its parent</source>
        <translation>Mit de&amp;m Ursprungslauf vergleichen</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>Er ist beendet</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>A&amp;bbrechen…</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>It is running; cancel it first</source>
        <translation>Er läuft; brechen Sie ihn zuerst ab</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation>In neuem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Copy lin&amp;k</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>A link that opens this run on this computer, from any program</source>
        <translation>Ein Link, der diesen Lauf auf diesem Computer öffnet, aus jedem Programm</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunController</name>
    <message>
        <source>There is no run “%1” here.</source>
        <translation>Hier gibt es keinen Lauf „%1“.</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in another data folder or session; the list shows the runs that are here.</source>
        <translation>Er wurde vielleicht gelöscht oder liegt in einem anderen Datenordner oder einer anderen Sitzung; die Liste zeigt die Läufe, die hier sind.</translation>
    </message>
    <message>
        <source>More than one run begins with “%1”.</source>
        <translation>Mehr als ein Lauf beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>Use more of its id.</source>
        <translation>Geben Sie mehr von seiner ID an.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunDelegate</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Hypothesis: %1</source>
        <translation>Hypothese: %1</translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>Workflow: %1</translation>
    </message>
    <message>
        <source>A branch</source>
        <translation>Ein Zweig</translation>
    </message>
    <message>
        <source>A branch, played again from “%1”</source>
        <translation>Ein Zweig, neu ausgeführt ab „%1“</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Angelegt %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer</source>
        <translation>
            <numerusform>%n Rückfrage wartet auf Ihre Antwort</numerusform>
            <numerusform>%n Rückfragen warten auf Ihre Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunHeader</name>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>Not run yet · %1</source>
        <translation>Noch nicht ausgeführt · %1</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet %1</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <comment>calls</comment>
        <translation>Modelle: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunOverview</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Sicherungspunkte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Overview of the run</source>
        <translation>Überblick über den Lauf</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>The program that worked on this run ended.</source>
        <translation>Das Programm, das an diesem Lauf arbeitete, wurde beendet.</translation>
    </message>
    <message>
        <source>What is completed is safe. Resume goes on from there.</source>
        <translation>Was abgeschlossen ist, ist sicher. „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>muss angegeben werden</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>From start to end</source>
        <translation>Von Anfang bis Ende</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neue Versuche</translation>
    </message>
    <message>
        <source>The workflow&apos;s own value: %1</source>
        <translation>Der eigene Wert des Workflows: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunPrompts</name>
    <message>
        <source>Cancel “%1”?</source>
        <translation>„%1“ abbrechen?</translation>
    </message>
    <message>
        <source>Running steps are stopped and the rest is not done. Finished steps and their files stay. A cancelled run cannot be resumed; Pause can.</source>
        <translation>Laufende Schritte werden gestoppt, und der Rest wird nicht erledigt. Fertige Schritte und ihre Dateien bleiben. Ein abgebrochener Lauf kann nicht fortgesetzt werden, ein angehaltener schon.</translation>
    </message>
    <message>
        <source>&amp;Cancel run</source>
        <translation>Lauf &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation>Lauf umbenennen</translation>
    </message>
    <message>
        <source>Names are for you; files and results keep their places.</source>
        <translation>Namen sind für Sie da; Dateien und Resultate behalten ihren Platz.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Keep name</source>
        <translation>Namen &amp;behalten</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>What this run is to find out. It is shown beside the run&apos;s name.</source>
        <translation>Was dieser Lauf herausfinden soll. Es wird neben dem Namen des Laufs gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>&amp;Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Simulate “%1”</source>
        <translation>„%1“ simulieren</translation>
    </message>
    <message>
        <source>Nothing is computed: each task sleeps its recorded run time divided by this factor.</source>
        <translation>Nichts wird berechnet: jede Aufgabe wartet nur ihre aufgezeichnete Laufzeit ab, geteilt durch diesen Faktor.</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simulieren</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Close CMBAgent Studio?</source>
        <translation>CMBAgent Studio schließen?</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Stoppen und schließen</translation>
    </message>
    <message>
        <source>Name a checkpoint</source>
        <translation>Sicherungspunkt benennen</translation>
    </message>
    <message>
        <source>The run can be branched from as it is now, at any time. A checkpoint with a name is never removed.</source>
        <translation>Vom jetzigen Stand des Laufs kann jederzeit ein Zweig angelegt werden. Ein Sicherungspunkt mit einem Namen wird nie entfernt.</translation>
    </message>
    <message>
        <source>&amp;Keep checkpoint</source>
        <translation>Sicherungspunkt &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>Name des Sicherungspunkts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</source>
        <translation>
            <numerusform>%Ln Schritt läuft. Beim Schließen wird er gestoppt; beim Fortsetzen wird er von Anfang an neu ausgeführt. Fertige Schritte und offene Rückfragen bleiben erhalten.</numerusform>
            <numerusform>%Ln Schritte laufen. Beim Schließen werden sie gestoppt; beim Fortsetzen werden sie von Anfang an neu ausgeführt. Fertige Schritte und offene Rückfragen bleiben erhalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunTableView</name>
    <message>
        <source>A chart will be here when the steps of these runs report numbers (metrics).</source>
        <translation>Ein Diagramm wird hier stehen, sobald die Schritte dieser Läufe Zahlen melden (Messwerte).</translation>
    </message>
    <message>
        <source>Runs that are compared</source>
        <translation>Verglichene Läufe</translation>
    </message>
    <message>
        <source>&amp;Chart of:</source>
        <translation>&amp;Diagramm von:</translation>
    </message>
    <message>
        <source>&amp;over:</source>
        <translation>&amp;über:</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1
Hypothesis: %2</source>
        <translation>%1
Hypothese: %2</translation>
    </message>
    <message>
        <source>the runs</source>
        <translation>den Läufen</translation>
    </message>
    <message>
        <source>Took (s)</source>
        <translation>Dauer (s)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a cost</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Cost (US dollars)</source>
        <translation>Kosten (US-Dollar)</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Find step (Ctrl+F)</source>
        <translation>Schritt suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Find step</source>
        <translation>Schritt suchen</translation>
    </message>
    <message>
        <source>Type a part of a title, id, kind or code; Enter goes to the next one, Ctrl+Shift+G back</source>
        <translation>Tippen Sie einen Teil von Titel, ID, Art oder Code; Enter geht zum nächsten, Strg+Umschalt+G zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>No approvals</source>
        <translation>Keine Freigaben</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer; show the next one (Ctrl+J)</source>
        <translation>
            <numerusform>%n Rückfrage wartet auf Ihre Antwort; die nächste zeigen (Strg+J)</numerusform>
            <numerusform>%n Rückfragen warten auf Ihre Antwort; die nächste zeigen (Strg+J)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your answer</source>
        <translation>Nichts wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suche oder Befehl</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunsPane</name>
    <message>
        <source>Only starred</source>
        <translation>Nur mit Stern</translation>
    </message>
    <message>
        <source>Show only runs with a star</source>
        <translation>Nur Läufe mit Stern zeigen</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Archivierte zeigen</translation>
    </message>
    <message>
        <source>Show archived runs, too</source>
        <translation>Auch archivierte Läufe zeigen</translation>
    </message>
    <message>
        <source>Your runs will be listed here, by project.</source>
        <translation>Ihre Läufe werden hier aufgeführt, nach Projekten.</translation>
    </message>
    <message>
        <source>Show &amp;examples</source>
        <translation>&amp;Beispiele zeigen</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>&amp;Neuer Lauf…</translation>
    </message>
    <message>
        <source>Open a workflow file and run it</source>
        <translation>Eine Workflow-Datei öffnen und ausführen</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Projects, runs and branches</source>
        <translation>Projekte, Läufe und Zweige</translation>
    </message>
    <message>
        <source>All your runs are archived.</source>
        <translation>Alle Ihre Läufe sind archiviert.</translation>
    </message>
    <message>
        <source>Show &amp;archived</source>
        <translation>&amp;Archivierte zeigen</translation>
    </message>
    <message>
        <source>No run has a star yet. A run&apos;s menu gives it one.</source>
        <translation>Noch hat kein Lauf einen Stern. Das Menü eines Laufs vergibt ihn.</translation>
    </message>
    <message>
        <source>&amp;Show all runs</source>
        <translation>&amp;Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>No run is called like this.</source>
        <translation>Kein Lauf heißt so.</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Filter leeren</translation>
    </message>
</context>
<context>
    <name>cmbagent::SessionsDesk</name>
    <message>
        <source>New runs begin in “%1”; choose another project or session</source>
        <translation>Neue Läufe beginnen in „%1“; anderes Projekt oder andere Sitzung wählen</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>Hier arbeiten</translation>
    </message>
</context>
<context>
    <name>cmbagent::SessionsDialog</name>
    <message>
        <source>Show arch&amp;ived sessions</source>
        <translation>Archi&amp;vierte Sitzungen zeigen</translation>
    </message>
    <message>
        <source>&amp;Work here</source>
        <translation>&amp;Hier arbeiten</translation>
    </message>
    <message>
        <source>New &amp;session…</source>
        <translation>Neue &amp;Sitzung…</translation>
    </message>
    <message>
        <source>New &amp;project…</source>
        <translation>Neues &amp;Projekt…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archivieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Sessions and projects</source>
        <translation>Sitzungen und Projekte</translation>
    </message>
    <message>
        <source>A session keeps runs, limits and questions apart from those of other sessions; projects put its runs in order. New runs begin in the project that is marked. A run stays where it was made.</source>
        <translation>Eine Sitzung hält Läufe, Grenzen und Rückfragen von denen anderer Sitzungen getrennt; Projekte ordnen ihre Läufe. Neue Läufe beginnen im markierten Projekt. Ein Lauf bleibt, wo er angelegt wurde.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Sessions, projects and their runs</source>
        <translation>Sitzungen, Projekte und ihre Läufe</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>It begins with its own limits and without runs.</source>
        <translation>Sie beginnt mit eigenen Grenzen und ohne Läufe.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Name der Sitzung</translation>
    </message>
    <message>
        <source>There is a session “%1” already.</source>
        <translation>Es gibt schon eine Sitzung „%1“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>A place for runs that belong together, in the session that is chosen.</source>
        <translation>Ein Platz für Läufe, die zusammengehören, in der gewählten Sitzung.</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Name des Projekts</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>session</comment>
        <translation>%1 (archiviert)</translation>
    </message>
    <message>
        <source>%1 · new runs begin here</source>
        <comment>project</comment>
        <translation>%1 · neue Läufe beginnen hier</translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation>Lauf ö&amp;ffnen</translation>
    </message>
    <message>
        <source>New runs begin here already</source>
        <translation>Neue Läufe beginnen bereits hier</translation>
    </message>
    <message>
        <source>Show its runs; new ones begin here</source>
        <translation>Die Läufe zeigen; neue beginnen hier</translation>
    </message>
    <message>
        <source>&amp;Take out of archive</source>
        <translation>&amp;Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>This session is open; work in another first</source>
        <translation>Diese Sitzung ist geöffnet; arbeiten Sie zuerst in einer anderen</translation>
    </message>
    <message>
        <source>Out of sight; nothing is lost</source>
        <translation>Aus dem Blick; nichts geht verloren</translation>
    </message>
    <message>
        <source>New runs begin here; work in another place first</source>
        <translation>Neue Läufe beginnen hier; arbeiten Sie zuerst an einem anderen Ort</translation>
    </message>
    <message>
        <source>With all its runs and their files; for a while this can be undone</source>
        <translation>Mit allen Läufen und deren Dateien; eine Weile lässt sich das rückgängig machen</translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>Sitzung umbenennen</translation>
    </message>
    <message>
        <source>Rename project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Names are for you; runs and files keep their places.</source>
        <translation>Namen sind für Sie da; Läufe und Dateien behalten ihren Platz.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Keep name</source>
        <translation>Namen &amp;behalten</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Speicherplatz</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingField</name>
    <message>
        <source>%1 Holds from the next start on.</source>
        <translation>%1 Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>Eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>Eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: a letter comes first, then letters, digits, &apos;-&apos; or &apos;_&apos;.</source>
        <translation>„%1“ kann kein Name sein: zuerst kommt ein Buchstabe, dann Buchstaben, Ziffern, „-“ oder „_“.</translation>
    </message>
    <message>
        <source>“%1” is listed already.</source>
        <translation>„%1“ ist schon aufgeführt.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingsDesk</name>
    <message>
        <source>%1: found at %2</source>
        <translation>%1: gefunden unter %2</translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation>%1: nicht gefunden</translation>
    </message>
    <message>
        <source>This could not be written to %1.</source>
        <translation>Dies konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Saved. It holds when the program is started again.</source>
        <translation>Gespeichert. Es gilt, wenn das Programm neu gestartet wird.</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>%1. It holds when the program is started again.</source>
        <translation>%1. Es gilt, wenn das Programm neu gestartet wird.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings · %1</source>
        <comment>section</comment>
        <translation>Einstellungen · %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingsDialog</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search in settings</source>
        <translation>In den Einstellungen suchen</translation>
    </message>
    <message>
        <source>Sections of settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Settings of this section</source>
        <translation>Einstellungen dieses Bereichs</translation>
    </message>
</context>
<context>
    <name>cmbagent::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Keine Tasten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter by name, keys or explanation</source>
        <translation>Nach Name, Tasten oder Erklärung filtern</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Press the keys; they count when you let go for a moment</source>
        <translation>Drücken Sie die Tasten; sie gelten, wenn Sie kurz loslassen</translation>
    </message>
    <message>
        <source>The keys the program came with</source>
        <translation>Die Tasten, die das Programm mitbringt</translation>
    </message>
    <message>
        <source>This action has no keys; menus and the palette still have it</source>
        <translation>Diese Aktion hat dann keine Tasten; in den Menüs und über „Suche oder Befehl“ gibt es sie weiterhin</translation>
    </message>
    <message>
        <source>The keys the program came with, for every action</source>
        <translation>Die Tasten, die das Programm mitbringt, für jede Aktion</translation>
    </message>
    <message>
        <source>In their place, and fixed</source>
        <translation>An ihrem Ort, und fest</translation>
    </message>
    <message>
        <source>Move in the graph</source>
        <translation>Im Graphen bewegen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Select the step before, after, above or below</source>
        <translation>Den Schritt davor, danach, darüber oder darunter auswählen</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Eine Rückfrage beantworten</translation>
    </message>
    <message>
        <source>Alt+A, Alt+R, Alt+M</source>
        <translation>Alt+A, Alt+R, Alt+M</translation>
    </message>
    <message>
        <source>Approve, skip, or approve with changes, in the panel of the question</source>
        <translation>Freigeben, überspringen oder mit Änderungen freigeben, in der Ansicht der Rückfrage</translation>
    </message>
    <message>
        <source>Put a question off</source>
        <translation>Eine Rückfrage zurückstellen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Closes its panel; the step goes on waiting</source>
        <translation>Schließt ihre Ansicht; der Schritt wartet weiter</translation>
    </message>
    <message>
        <source>Choose an action to change its keys</source>
        <translation>Wählen Sie eine Aktion, um ihre Tasten zu ändern</translation>
    </message>
    <message>
        <source>This one has no keys of its own.</source>
        <translation>Diese hat keine eigenen Tasten.</translation>
    </message>
    <message>
        <source>%1 is used by “%2” already. Press other keys, or take these from it.</source>
        <translation>%1 gehört schon zu „%2“. Drücken Sie andere Tasten, oder nehmen Sie ihr diese weg.</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;Wegnehmen</translation>
    </message>
    <message>
        <source>“%1” then has no keys</source>
        <translation>„%1“ hat dann keine Tasten</translation>
    </message>
</context>
<context>
    <name>cmbagent::StatusLine</name>
    <message>
        <source>Workers</source>
        <translation>Arbeitsprozesse</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) at a time</source>
        <translation>
            <numerusform>%n Schritt gleichzeitig</numerusform>
            <numerusform>%n Schritte gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 Arbeitsprozess</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Steps that may run at a time, over all runs. %1 running now. Click to change.</source>
        <translation>Schritte, die gleichzeitig laufen dürfen, über alle Läufe. Jetzt laufen %1. Klicken zum Ändern.</translation>
    </message>
    <message>
        <source>All runs and their files are kept in %1</source>
        <translation>Alle Läufe und ihre Dateien liegen in %1</translation>
    </message>
    <message>
        <source>not saved: disk full</source>
        <translation>nicht gespeichert: Festplatte voll</translation>
    </message>
    <message>
        <source>not saved: read-only</source>
        <translation>nicht gespeichert: schreibgeschützt</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>What just happened is being written to the disk</source>
        <translation>Was gerade geschah, wird auf die Festplatte geschrieben</translation>
    </message>
    <message>
        <source>Everything shown is on the disk</source>
        <translation>Alles Gezeigte ist auf der Festplatte</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Not run yet · %1</source>
        <translation>Noch nicht ausgeführt · %1</translation>
    </message>
    <message>
        <source>Feed: nobody connected</source>
        <translation>Ereignisse: niemand verbunden</translation>
    </message>
    <message numerus="yes">
        <source>Feed: %Ln connected</source>
        <translation>
            <numerusform>Ereignisse: %Ln verbunden</numerusform>
            <numerusform>Ereignisse: %Ln verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event feed is on, at %1. %n program(s) of this computer follow it. Click to change.</source>
        <translation>
            <numerusform>Die Ereignisse werden unter %1 weitergegeben. %n Programm dieses Rechners folgt ihnen. Klicken Sie, um das zu ändern.</numerusform>
            <numerusform>Die Ereignisse werden unter %1 weitergegeben. %n Programme dieses Rechners folgen ihnen. Klicken Sie, um das zu ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) running</source>
        <translation>
            <numerusform>%Ln Schritt läuft</numerusform>
            <numerusform>%Ln Schritte laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::StepAttempts</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Program ran</source>
        <translation>Laufzeit des Programms</translation>
    </message>
    <message>
        <source>From its start to its end, by the clock on the wall</source>
        <translation>Von seinem Anfang bis zu seinem Ende, nach der Uhr</translation>
    </message>
    <message>
        <source>Computing time</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>Time spent on processors, all of them together</source>
        <translation>Auf Prozessoren verbrachte Zeit, alle zusammen</translation>
    </message>
    <message>
        <source>Most memory</source>
        <translation>Höchster Speicherbedarf</translation>
    </message>
    <message>
        <source>Ended by signal</source>
        <translation>Durch Signal beendet</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Rückgabewert</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>The attempts of this step will be listed here.</source>
        <translation>Die Versuche dieses Schritts werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Show what this attempt wrote</source>
        <translation>Zeigen, was dieser Versuch geschrieben hat</translation>
    </message>
    <message>
        <source>Open the folder this attempt worked in</source>
        <translation>Den Ordner öffnen, in dem dieser Versuch arbeitete</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>The selected attempt</source>
        <translation>Der ausgewählte Versuch</translation>
    </message>
    <message>
        <source>Its lo&amp;g</source>
        <translation>Proto&amp;koll</translation>
    </message>
    <message>
        <source>Its fol&amp;der</source>
        <translation>&amp;Ordner</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepChange</name>
    <message>
        <source>Leave this as it was</source>
        <translation>Dies lassen, wie es war</translation>
    </message>
    <message>
        <source>Discard the change: %1</source>
        <translation>Die Änderung verwerfen: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepChanges</name>
    <message>
        <source>Change &amp;text</source>
        <translation>&amp;Text ändern</translation>
    </message>
    <message>
        <source>Step to change</source>
        <translation>Zu ändernder Schritt</translation>
    </message>
    <message>
        <source>Question of “%1”</source>
        <translation>Rückfrage von „%1“</translation>
    </message>
    <message>
        <source>Script of “%1”</source>
        <translation>Skript von „%1“</translation>
    </message>
    <message>
        <source>%1, the script of “%2”</source>
        <translation>%1, das Skript von „%2“</translation>
    </message>
    <message>
        <source>This step has no text that could be changed here.</source>
        <translation>Dieser Schritt hat keinen Text, der hier geändert werden könnte.</translation>
    </message>
    <message>
        <source>Change the script, the question or the task of this step in the branch</source>
        <translation>Skript, Rückfrage oder Aufgabe dieses Schritts im Zweig ändern</translation>
    </message>
    <message>
        <source>Task of “%1”</source>
        <translation>Aufgabe von „%1“</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepFiles</name>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Choose an input to see it here.</source>
        <translation>Wählen Sie eine Eingabe, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Choose an output to see it here.</source>
        <translation>Wählen Sie eine Ausgabe, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>%1 · from the file %2</source>
        <translation>%1 · aus der Datei %2</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · von %2</translation>
    </message>
    <message>
        <source>%1 · will come from %2</source>
        <translation>%1 · wird von %2 kommen</translation>
    </message>
    <message>
        <source>This step takes no files.</source>
        <translation>Dieser Schritt nimmt keine Dateien.</translation>
    </message>
    <message>
        <source>This step wrote no files.</source>
        <translation>Dieser Schritt hat keine Dateien geschrieben.</translation>
    </message>
    <message>
        <source>Files appear here when the step has written them.</source>
        <translation>Dateien erscheinen hier, wenn der Schritt sie geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepInspector</name>
    <message>
        <source>Open a run or a workflow: its steps and results appear here.</source>
        <translation>Öffnen Sie einen Lauf oder Workflow: seine Schritte und Resultate erscheinen hier.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Sides of the step</source>
        <translation>Seiten des Schritts</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>&amp;Eingaben</translation>
    </message>
    <message>
        <source>O&amp;utputs</source>
        <translation>Aus&amp;gaben</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>A&amp;ttempts</source>
        <translation>&amp;Versuche</translation>
    </message>
    <message>
        <source>What the step is, and what came out</source>
        <translation>Was der Schritt ist und was herauskam</translation>
    </message>
    <message>
        <source>Files the step takes</source>
        <translation>Dateien, die der Schritt nimmt</translation>
    </message>
    <message>
        <source>Files the step wrote</source>
        <translation>Dateien, die der Schritt geschrieben hat</translation>
    </message>
    <message>
        <source>What the step wrote to its terminal</source>
        <translation>Was der Schritt in sein Terminal geschrieben hat</translation>
    </message>
    <message>
        <source>Every try of the step, with timing</source>
        <translation>Jeder Versuch des Schritts, mit Zeiten</translation>
    </message>
    <message>
        <source>%1 · attempt %2</source>
        <translation>%1 · Versuch %2</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Gespräch</translation>
    </message>
    <message>
        <source>What the agent said and was told, and the calls of models that took</source>
        <translation>Was der Agent gesagt hat und was ihm gesagt wurde, und die Aufrufe von Modellen dafür</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepLog</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Which stream</source>
        <translation>Welcher Datenstrom</translation>
    </message>
    <message>
        <source>What the step wrote to its standard output or standard error</source>
        <translation>Was der Schritt in seine Standardausgabe oder Standardfehlerausgabe geschrieben hat</translation>
    </message>
    <message>
        <source>Which attempt</source>
        <translation>Welcher Versuch</translation>
    </message>
    <message>
        <source>Every attempt keeps its own log</source>
        <translation>Jeder Versuch behält sein eigenes Protokoll</translation>
    </message>
    <message>
        <source>Stay at the end while the step writes</source>
        <translation>Am Ende bleiben, während der Schritt schreibt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The last %1 lines at most; the whole log has %2.</source>
        <translation>Höchstens die letzten %1 Zeilen; das ganze Protokoll hat %2.</translation>
    </message>
    <message>
        <source>Find in the log (Ctrl+F)</source>
        <translation>Im Protokoll suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Copy the selection, or everything shown</source>
        <translation>Die Auswahl kopieren, oder alles Gezeigte</translation>
    </message>
    <message>
        <source>Open the whole log with another program</source>
        <translation>Das ganze Protokoll mit einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>The log appears here when the step runs.</source>
        <translation>Das Protokoll erscheint hier, wenn der Schritt läuft.</translation>
    </message>
    <message>
        <source>Nothing written yet.</source>
        <translation>Noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>The step wrote nothing to its error output.</source>
        <translation>Der Schritt hat nichts in seine Fehlerausgabe geschrieben.</translation>
    </message>
    <message>
        <source>The step wrote nothing to its output.</source>
        <translation>Der Schritt hat nichts in seine Ausgabe geschrieben.</translation>
    </message>
    <message>
        <source>Follo&amp;w</source>
        <translation>Mit&amp;laufen</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepMenu</name>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details zeigen</translation>
    </message>
    <message>
        <source>&amp;Expand this group</source>
        <translation>Diese Gruppe auf&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Collapse its group</source>
        <translation>Die Gruppe zu&amp;klappen</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Without waiting any longer</source>
        <translation>Ohne länger zu warten</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepOverview</name>
    <message>
        <source>Results</source>
        <translation>Resultate</translation>
    </message>
    <message>
        <source>Measured while running</source>
        <translation>Während des Laufs gemessen</translation>
    </message>
    <message>
        <source>About this step</source>
        <translation>Über diesen Schritt</translation>
    </message>
    <message>
        <source>&amp;Play from here…</source>
        <translation>Ab &amp;hier neu ausführen…</translation>
    </message>
    <message>
        <source>Overview of the step</source>
        <translation>Überblick über den Schritt</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>Fortschritt des Schritts</translation>
    </message>
    <message>
        <source>Open the folder the last attempt worked in</source>
        <translation>Den Ordner öffnen, in dem der letzte Versuch arbeitete</translation>
    </message>
    <message>
        <source>Make a branch that runs this step again, and what needs it</source>
        <translation>Einen Zweig anlegen, der diesen Schritt und was ihn braucht neu ausführt</translation>
    </message>
    <message>
        <source>Progress unknown</source>
        <translation>Fortschritt unbekannt</translation>
    </message>
    <message>
        <source>This step was skipped.</source>
        <translation>Dieser Schritt wurde übersprungen.</translation>
    </message>
    <message>
        <source>Skipped because of &apos;%1&apos;.</source>
        <translation>Übersprungen wegen „%1“.</translation>
    </message>
    <message>
        <source>This step was cancelled.</source>
        <translation>Dieser Schritt wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The program ended while this step ran.</source>
        <translation>Das Programm wurde beendet, während dieser Schritt lief.</translation>
    </message>
    <message>
        <source>What it had finished is safe. Resume the run: the step starts again from its beginning, and no attempt is used up.</source>
        <translation>Was er fertig hatte, ist sicher. Setzen Sie den Lauf fort: der Schritt beginnt von vorn, und kein Versuch wird verbraucht.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>inside the workflow file</source>
        <translation>in der Workflow-Datei</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>Comes after</source>
        <translation>Kommt nach</translation>
    </message>
    <message>
        <source>It starts when these have ended</source>
        <translation>Er beginnt, wenn diese beendet sind</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>Or&amp;dner öffnen</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1, aufgezeichnet</translation>
    </message>
    <message>
        <source>A recording answered; nobody was asked and nothing was paid now</source>
        <translation>Eine Aufzeichnung hat geantwortet; jetzt wurde niemand gefragt und nichts bezahlt</translation>
    </message>
    <message>
        <source>Calls of models</source>
        <translation>Aufrufe von Modellen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1 asked, %2 answered</source>
        <translation>%1 gefragt, %2 geantwortet</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepQuestion</name>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Antworten…</translation>
    </message>
    <message>
        <source>Shown for the answer</source>
        <translation>Zur Antwort gezeigt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Look at everything that is shown, then answer</source>
        <translation>Alles Gezeigte ansehen und dann antworten</translation>
    </message>
    <message>
        <source>it goes on waiting</source>
        <translation>wird weiter gewartet</translation>
    </message>
    <message>
        <source>If nobody answers (%1): %2.</source>
        <translation>Wenn niemand antwortet (%1): %2.</translation>
    </message>
    <message>
        <source>Waits until somebody answers.</source>
        <translation>Wartet, bis jemand antwortet.</translation>
    </message>
    <message>
        <source>%1 of &apos;%2&apos;: show it</source>
        <translation>%1 von „%2“: zeigen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepReason</name>
    <message>
        <source>Open that run</source>
        <translation>Den Lauf öffnen</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepSheet</name>
    <message>
        <source>%1 — %2</source>
        <comment>what is done, step</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>What is different next time</source>
        <translation>Was nächstes Mal anders ist</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>&amp;Note for the next attempt</source>
        <translation>&amp;Anmerkung für den nächsten Versuch</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Anmerkung für den nächsten Versuch</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What it should do differently; optional</source>
        <translation>Was er anders machen soll; nicht nötig</translation>
    </message>
    <message>
        <source>Optional; kept with the run</source>
        <translation>Nicht nötig; wird mit dem Lauf aufbewahrt</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Jetzt nicht   Esc</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>%1   Ctrl+Enter</source>
        <comment>what it does</comment>
        <translation>%1   Strg+Enter</translation>
    </message>
    <message>
        <source>Nothing is different yet.</source>
        <translation>Noch ist nichts anders.</translation>
    </message>
    <message>
        <source>Change something, or say above what the step should do differently.</source>
        <translation>Ändern Sie etwas, oder sagen Sie oben, was der Schritt anders machen soll.</translation>
    </message>
    <message>
        <source>The step has moved on since you opened this.</source>
        <translation>Mit dem Schritt ist es weitergegangen, seit Sie dies geöffnet haben.</translation>
    </message>
    <message>
        <source>Look at it again; what you wrote can still be copied from here.</source>
        <translation>Sehen Sie ihn sich noch einmal an; was Sie geschrieben haben, lässt sich hier noch kopieren.</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Was mitgegeben wird</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepStrip</name>
    <message>
        <source>Stalled: nothing has been heard of this step for a while. It still runs; wait for it, or end it.</source>
        <translation>Ohne Lebenszeichen: von diesem Schritt war eine Weile nichts zu hören. Er läuft noch; warten Sie auf ihn, oder beenden Sie ihn.</translation>
    </message>
    <message>
        <source>This step has failed and is not tried again by itself. What now?</source>
        <translation>Dieser Schritt ist fehlgeschlagen und wird nicht von selbst erneut versucht. Was nun?</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Was nun?</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepTable</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepTalk</name>
    <message>
        <source>%1 → %2</source>
        <comment>tokens that went in and came out</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>The conversation cannot be read: %1</source>
        <translation>Das Gespräch kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Conversation of the step</source>
        <translation>Gespräch des Schritts</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How many went in, and how many came out</source>
        <translation>Wie viele hineingingen und wie viele herauskamen</translation>
    </message>
    <message>
        <source>Calls of language models</source>
        <translation>Aufrufe von Sprachmodellen</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Nothing came of it: %1</source>
        <translation>Daraus wurde nichts: %1</translation>
    </message>
    <message>
        <source>What the agent says and is told will be here when the step has begun.</source>
        <translation>Was der Agent sagt und was ihm gesagt wird, steht hier, sobald der Schritt begonnen hat.</translation>
    </message>
    <message>
        <source>The conversation will be here when the attempt has ended. Until then the log shows it line by line.</source>
        <translation>Das Gespräch steht hier, sobald der Versuch beendet ist. Bis dahin zeigt das Protokoll es Zeile für Zeile.</translation>
    </message>
    <message>
        <source>No conversation was kept of this attempt.</source>
        <translation>Von diesem Versuch wurde kein Gespräch behalten.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepWords</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>cmbagent::StorageDialog</name>
    <message>
        <source>&amp;Free it…</source>
        <translation>Auf&amp;räumen…</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Adding up what is stored…</source>
        <translation>Es wird zusammengezählt, was gespeichert ist…</translation>
    </message>
    <message>
        <source>Looking for content no run needs any more…</source>
        <translation>Inhalte werden gesucht, die kein Lauf mehr braucht…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Project and run</source>
        <translation>Projekt und Lauf</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultate</translation>
    </message>
    <message>
        <source>Work folders</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>What each run takes on disk</source>
        <translation>Was jeder Lauf auf der Festplatte belegt</translation>
    </message>
    <message>
        <source>No run of this session has stored anything yet.</source>
        <translation>Noch hat kein Lauf dieser Sitzung etwas gespeichert.</translation>
    </message>
    <message>
        <source>This session: %1 in %2 runs</source>
        <translation>Diese Sitzung: %1 in %2 Läufen</translation>
    </message>
    <message>
        <source>%1 in %2 files</source>
        <translation>%1 in %2 Dateien</translation>
    </message>
    <message>
        <source>Nothing can be freed: every file is needed, or younger than a day.</source>
        <translation>Es lässt sich nichts entfernen: jede Datei wird gebraucht oder ist jünger als ein Tag.</translation>
    </message>
    <message>
        <source>No run needs %1 any more. Nothing has been removed yet.</source>
        <translation>Kein Lauf braucht mehr %1. Noch wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>%1 were removed.</source>
        <translation>%1 wurden entfernt.</translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation>%1 freiräumen?</translation>
    </message>
    <message>
        <source>%1 files that no run needs any more are removed for good. Runs, their results and their history stay.</source>
        <translation>%1 Dateien, die kein Lauf mehr braucht, werden endgültig entfernt. Läufe, ihre Resultate und ihr Verlauf bleiben.</translation>
    </message>
    <message>
        <source>&amp;Free %1</source>
        <translation>%1 frei&amp;räumen</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>Alles &amp;behalten</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Branches are below the runs they were made from. Runs that share a file count it each. Deleting a run frees its work folders at once; content only it needed can be freed here a day later.</source>
        <translation>Zweige stehen unter den Läufen, aus denen sie entstanden. Läufe, die sich eine Datei teilen, zählen sie jeder. Wird ein Lauf gelöscht, ist der Platz seiner Arbeitsordner sofort frei; Inhalte, die nur er brauchte, lassen sich einen Tag später hier entfernen.</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>session</comment>
        <translation>%1 (archiviert)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a session and its size</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Other sessions: %1. All together: %2.</source>
        <translation>Andere Sitzungen: %1. Alles zusammen: %2.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StudioWindow</name>
    <message>
        <source>The graph was written to %1.</source>
        <translation>Der Graph wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The graph could not be written to %1.</source>
        <translation>Der Graph konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Wählen Sie einen Ort, an den Sie schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionDialog</name>
    <message>
        <source>A&amp;ll of them</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>Ask a language &amp;model</source>
        <translation>Ein Sprach&amp;modell fragen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Suggested dependencies</source>
        <translation>Vorgeschlagene Abhängigkeiten</translation>
    </message>
    <message>
        <source>Reading the steps and their scripts…</source>
        <translation>Die Schritte und ihre Skripte werden gelesen…</translation>
    </message>
    <message>
        <source>A model reads the steps and their scripts, and says what it thinks comes first; this costs what its provider takes for one question</source>
        <translation>Ein Modell liest die Schritte und ihre Skripte und sagt, was seiner Meinung nach zuerst kommt; das kostet, was sein Anbieter für eine Frage verlangt</translation>
    </message>
    <message numerus="yes">
        <source>%n more, less sure, will be shown when these are decided.</source>
        <translation>
            <numerusform>%n weitere, weniger sichere wird gezeigt, wenn über diese entschieden ist.</numerusform>
            <numerusform>%n weitere, weniger sichere werden gezeigt, wenn über diese entschieden ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>No dependencies to suggest</source>
        <translation>Keine Abhängigkeiten vorzuschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) that the workflow does not declare. Nothing changes before you add them.</source>
        <translation>
            <numerusform>%n Abhängigkeit, die der Workflow nicht angibt. Nichts ändert sich, bevor Sie sie hinzufügen.</numerusform>
            <numerusform>%n Abhängigkeiten, die der Workflow nicht angibt. Nichts ändert sich, bevor Sie sie hinzufügen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking a language model… Closing stops it.</source>
        <translation>Ein Sprachmodell wird gefragt… Schließen bricht das ab.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>%n Abhängigkeit &amp;hinzufügen</numerusform>
            <numerusform>%n Abhängigkeiten &amp;hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>One change, which Undo takes back</source>
        <translation>Eine Änderung, die „Rückgängig“ zurücknimmt</translation>
    </message>
    <message>
        <source>Suggest them a&amp;gain</source>
        <translation>&amp;Wieder vorschlagen</translation>
    </message>
    <message>
        <source>Do not suggest the &amp;others again</source>
        <translation>Die &amp;anderen nicht wieder vorschlagen</translation>
    </message>
    <message>
        <source>What is said to be independent is suggested like everything else; Undo takes that back</source>
        <translation>Was als unabhängig gilt, wird wie alles andere vorgeschlagen; „Rückgängig“ nimmt das zurück</translation>
    </message>
    <message>
        <source>Do not suggest &amp;again</source>
        <translation>&amp;Nicht wieder vorschlagen</translation>
    </message>
    <message>
        <source>Choose at least one, or say that none is to be suggested again</source>
        <translation>Wählen Sie mindestens eine, oder geben Sie an, dass keine wieder vorgeschlagen werden soll</translation>
    </message>
    <message>
        <source>The workflow says of each that its first step is independent of its second. That changes nothing about how they run, and here it can be taken back.</source>
        <translation>Der Workflow sagt dann von jeder, dass ihr erster Schritt unabhängig von ihrem zweiten ist. Das ändert nichts daran, wie sie laufen, und lässt sich hier zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionRow</name>
    <message>
        <source>%1 sure</source>
        <comment>a percentage</comment>
        <translation>zu %1 sicher</translation>
    </message>
</context>
<context>
    <name>cmbagent::SweepField</name>
    <message>
        <source>Parameter of the sweep</source>
        <translation>Parameter der Parameterreihe</translation>
    </message>
    <message>
        <source>A sweep makes one branch for each value of a parameter</source>
        <translation>Eine Parameterreihe legt für jeden Wert eines Parameters einen Zweig an</translation>
    </message>
    <message>
        <source>Values of the sweep</source>
        <translation>Werte der Parameterreihe</translation>
    </message>
    <message>
        <source>One branch</source>
        <translation>Ein Zweig</translation>
    </message>
    <message>
        <source>Several values of %1</source>
        <translation>Mehrere Werte von %1</translation>
    </message>
    <message>
        <source>0.1, 0.2, 0.5 or 1..10 step 2</source>
        <translation>0.1, 0.2, 0.5 oder 1..10 step 2</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es): %1 = %2</source>
        <translation>
            <numerusform>%n Zweig: %1 = %2</numerusform>
            <numerusform>%n Zweige: %1 = %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TableView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskAdvice</name>
    <message>
        <source>Instructions for agents</source>
        <translation>Anweisungen für Agenten</translation>
    </message>
    <message>
        <source>Te&amp;ll them what this machine has</source>
        <translation>Ihnen sagen, was dieser &amp;Rechner hat</translation>
    </message>
    <message>
        <source>I&amp;nstructions for agents</source>
        <translation>A&amp;nweisungen für Agenten</translation>
    </message>
    <message>
        <source>What scr&amp;ipts keep to</source>
        <translation>Woran sich Skr&amp;ipte halten</translation>
    </message>
    <message>
        <source>What the engineer&apos;s scripts keep to</source>
        <translation>Woran sich die Skripte des Ingenieurs halten</translation>
    </message>
    <message>
        <source>For example: Use SI units, and write every figure as PDF as well.</source>
        <translation>Zum Beispiel: Verwende SI-Einheiten, und schreibe jede Abbildung auch als PDF.</translation>
    </message>
    <message>
        <source>What te&amp;xts keep to</source>
        <translation>Woran sich Te&amp;xte halten</translation>
    </message>
    <message>
        <source>What the researcher&apos;s texts keep to</source>
        <translation>Woran sich die Texte des Forschers halten</translation>
    </message>
    <message>
        <source>For example: Two pages at most, for readers who know the field.</source>
        <translation>Zum Beispiel: Höchstens zwei Seiten, für Leser, die das Fachgebiet kennen.</translation>
    </message>
    <message>
        <source>Processors, memory and graphics card, in one line; it stays part of the task when it is done again elsewhere</source>
        <translation>Prozessoren, Arbeitsspeicher und Grafikkarte, in einer Zeile; sie bleibt Teil der Aufgabe, wenn diese anderswo noch einmal erledigt wird</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskDialog</name>
    <message>
        <source>Start the task</source>
        <translation>Die Aufgabe beginnen</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>The new task</source>
        <translation>Die neue Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Make a run of it and begin</source>
        <translation>Einen Lauf daraus machen und beginnen</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskEstimate</name>
    <message>
        <source>Nothing is paid: a recording gives the answers.</source>
        <translation>Nichts wird bezahlt: eine Aufzeichnung gibt die Antworten.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskFiles</name>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Files the task may read</source>
        <translation>Dateien, die die Aufgabe lesen darf</translation>
    </message>
    <message>
        <source>Take the selected files off this list; the files themselves stay</source>
        <translation>Die ausgewählten Dateien aus dieser Liste nehmen; die Dateien selbst bleiben</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Remove it from the list, or choose it anew.</source>
        <translation>Die Datei %1 kann nicht gelesen werden. Entfernen Sie sie aus der Liste, oder wählen Sie sie neu.</translation>
    </message>
    <message>
        <source>Two files are called %1. Rename one, or remove it from the list.</source>
        <translation>Zwei Dateien heißen %1. Benennen Sie eine um, oder entfernen Sie sie aus der Liste.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskForm</name>
    <message>
        <source>Most steps of the plan</source>
        <translation>Höchstzahl der Schritte des Plans</translation>
    </message>
    <message>
        <source>Reviews of the plan</source>
        <translation>Begutachtungen des Plans</translation>
    </message>
    <message>
        <source>Attempts of each step</source>
        <translation>Versuche jedes Schritts</translation>
    </message>
    <message>
        <source>For example: Find the temperature of the cosmic microwave background in the table, plot the residuals, and report how well a black body fits.</source>
        <translation>Zum Beispiel: Bestimme die Temperatur der kosmischen Hintergrundstrahlung aus der Tabelle, zeichne die Residuen, und berichte, wie gut ein schwarzer Körper passt.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer sie erledigt</translation>
    </message>
    <message>
        <source>When you are asked</source>
        <translation>Wann Sie gefragt werden</translation>
    </message>
    <message>
        <source>&amp;What is to be done?</source>
        <translation>&amp;Was ist zu tun?</translation>
    </message>
    <message>
        <source>Files it may read are copied into the folder of the task.</source>
        <translation>Dateien, die sie lesen darf, werden in den Ordner der Aufgabe kopiert.</translation>
    </message>
    <message>
        <source>How is it gone about?</source>
        <translation>Wie wird vorgegangen?</translation>
    </message>
    <message>
        <source>Which models are asked?</source>
        <translation>Welche Modelle werden gefragt?</translation>
    </message>
    <message>
        <source>When are you asked?</source>
        <translation>Wann werden Sie gefragt?</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Budgets of the session and the project hold beside it.</source>
        <translation>Daneben gelten die Budgets der Sitzung und des Projekts.</translation>
    </message>
    <message>
        <source>Who &amp;does it</source>
        <translation>Wer sie erle&amp;digt</translation>
    </message>
    <message>
        <source>never</source>
        <comment>at which cost a task pauses</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Pause whenever it has cost so much more</source>
        <translation>Jedes Mal anhalten, wenn sie weitere so viel gekostet hat</translation>
    </message>
    <message>
        <source>The runs of the task pause when calls of models have cost this much, and again when they have cost as much once more; Resume goes on</source>
        <translation>Die Läufe der Aufgabe halten an, wenn Aufrufe von Modellen so viel gekostet haben, und wieder, wenn sie noch einmal so viel gekostet haben; mit „Fortsetzen“ geht es weiter</translation>
    </message>
    <message>
        <source>Most &amp;steps of the plan</source>
        <translation>Höchstzahl der &amp;Schritte des Plans</translation>
    </message>
    <message>
        <source>&amp;Reviews of the plan</source>
        <translation>Be&amp;gutachtungen des Plans</translation>
    </message>
    <message>
        <source>A&amp;ttempts of each step</source>
        <translation>&amp;Versuche jedes Schritts</translation>
    </message>
    <message>
        <source>&amp;Pause at a cost of</source>
        <translation>Anhalten &amp;bei Kosten von</translation>
    </message>
    <message>
        <source>Say in a sentence or two what is to be done.</source>
        <translation>Sagen Sie in ein oder zwei Sätzen, was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskModels</name>
    <message>
        <source>No language model is set up yet. Set the key of a provider, or start a model server on this computer, such as Ollama.</source>
        <translation>Es ist noch kein Sprachmodell eingerichtet. Setzen Sie den Schlüssel eines Anbieters, oder starten Sie einen Modellserver auf diesem Rechner, etwa Ollama.</translation>
    </message>
    <message>
        <source>&amp;Models and keys…</source>
        <translation>&amp;Modelle und Schlüssel…</translation>
    </message>
    <message>
        <source>Looking for keys and for model servers on this computer…</source>
        <translation>Schlüssel und Modellserver auf diesem Rechner werden gesucht…</translation>
    </message>
    <message>
        <source>Set keys, servers, and the models that are usually asked</source>
        <translation>Schlüssel, Server und die gewöhnlich gefragten Modelle festlegen</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>a role, such as planner</comment>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Model for all</source>
        <translation>Modell für alle</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <translation>Modell von %1</translation>
    </message>
    <message>
        <source>As set for each role</source>
        <translation>Wie für jede Rolle eingestellt</translation>
    </message>
    <message>
        <source>As for all: %1</source>
        <translation>Wie für alle: %1</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keines gewählt</translation>
    </message>
    <message>
        <source>As set: %1</source>
        <translation>Wie eingestellt: %1</translation>
    </message>
    <message>
        <source>Looking for language models…</source>
        <translation>Sprachmodelle werden gesucht…</translation>
    </message>
    <message>
        <source>No language model is set up. Set one up under Models and keys.</source>
        <translation>Es ist kein Sprachmodell eingerichtet. Richten Sie eines unter „Modelle und Schlüssel“ ein.</translation>
    </message>
    <message>
        <source>No model is chosen for %1. Choose one for all, or for %1 alone.</source>
        <translation>Für %1 ist kein Modell gewählt. Wählen Sie eines für alle oder nur für %1.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskOptions</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wäh&amp;len…</translation>
    </message>
    <message>
        <source>First choose which a&amp;gents take part</source>
        <translation>&amp;Zuerst wählen, welche Agenten mitwirken</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>Folder of documentation</source>
        <translation>Ordner mit Dokumentation</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Choose the folder of documentation</source>
        <translation>Den Ordner mit Dokumentation wählen</translation>
    </message>
    <message>
        <source>&amp;Folder of documentation</source>
        <translation>Ordner mit Do&amp;kumentation</translation>
    </message>
    <message>
        <source>Its texts and papers are copied, and agents search them for the task.</source>
        <translation>Seine Texte und Fachartikel werden kopiert, und Agenten durchsuchen sie für die Aufgabe.</translation>
    </message>
    <message>
        <source>What the plan keeps to</source>
        <translation>Woran sich der Plan hält</translation>
    </message>
    <message>
        <source>For example: Look at the errors of the data before anything is fitted.</source>
        <translation>Zum Beispiel: Sieh dir die Fehler der Daten an, bevor etwas angepasst wird.</translation>
    </message>
    <message>
        <source>The plan setter says which agents the task needs; the plan uses no others</source>
        <translation>Der Planvorbereiter sagt, welche Agenten die Aufgabe braucht; der Plan verwendet keine anderen</translation>
    </message>
    <message>
        <source>What the plan &amp;keeps to</source>
        <translation>Woran sich der &amp;Plan hält</translation>
    </message>
    <message>
        <source>documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>what the plan keeps to</source>
        <translation>woran sich der Plan hält</translation>
    </message>
    <message>
        <source>choice of agents</source>
        <translation>Auswahl der Agenten</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>keine ist gesetzt</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the folder of documentation anew, or leave it out.</source>
        <translation>Es gibt keinen Ordner %1. Wählen Sie den Ordner mit Dokumentation neu, oder lassen Sie ihn weg.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TasksDesk</name>
    <message>
        <source>The plan is there, and its steps begin: %1</source>
        <translation>Der Plan ist da, und seine Schritte beginnen: %1</translation>
    </message>
    <message>
        <source>The task has cost %1 and pauses, as you wanted it to after every %2. Resume goes on with it.</source>
        <translation>Die Aufgabe hat %1 gekostet und hält an, wie von Ihnen gewünscht jeweils nach %2. Mit „Fortsetzen“ geht sie weiter.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TextDiffView</name>
    <message>
        <source>Previous change (P)</source>
        <translation>Vorige Änderung (P)</translation>
    </message>
    <message>
        <source>Next change (N)</source>
        <translation>Nächste Änderung (N)</translation>
    </message>
    <message>
        <source>What differs, line by line</source>
        <translation>Was sich unterscheidet, Zeile für Zeile</translation>
    </message>
    <message>
        <source>The texts differ too much to be told line by line; all that lies between is shown.</source>
        <translation>Die Texte sind zu verschieden, um sie Zeile für Zeile zu vergleichen; alles dazwischen wird gezeigt.</translation>
    </message>
    <message>
        <source>Only the first part is shown.</source>
        <translation>Nur der erste Teil wird gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln Zeile hinzugefügt</numerusform>
            <numerusform>%Ln Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln Zeile entfernt</numerusform>
            <numerusform>%Ln Zeilen entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TextEditor</name>
    <message>
        <source>&amp;Back to what was shown</source>
        <translation>&amp;Zurück zum Gezeigten</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Changed. With “Approve with changes” the steps after this one get this text; what the step made stays on record.</source>
        <translation>Geändert. Mit „Mit Änderungen freigeben“ bekommen die Schritte danach diesen Text; was der Schritt erzeugt hat, bleibt aufgezeichnet.</translation>
    </message>
    <message>
        <source>As it was shown. Change it here, and the steps after this one get your text instead.</source>
        <translation>So, wie er gezeigt wurde. Ändern Sie ihn hier, und die Schritte danach bekommen stattdessen Ihren Text.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TextView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Find in text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Die Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineDelegate</name>
    <message>
        <source>%1 · try %2</source>
        <comment>how long, attempt</comment>
        <translation>%1 · Versuch %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineKey</name>
    <message>
        <source>Key</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>A bar: ran. A solid line: waited for a person. A dashed line: waited to be tried again. A dotted line: waited for its turn. A gap with a time: nothing ran for that long.</source>
        <translation>Ein Balken: lief. Eine durchgezogene Linie: wartete auf einen Menschen. Eine gestrichelte Linie: wartete auf den nächsten Versuch. Eine gepunktete Linie: wartete, bis er an der Reihe war. Eine Lücke mit einer Zeit: so lange lief nichts.</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Lief</translation>
    </message>
    <message>
        <source>Waited for a person</source>
        <translation>Wartete auf einen Menschen</translation>
    </message>
    <message>
        <source>Waited to be tried again</source>
        <translation>Wartete auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>Waited for its turn</source>
        <translation>Wartete, bis er an der Reihe war</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineModel</name>
    <message>
        <source>Attempt %1 · %2 · %3</source>
        <comment>number, how it ended, how long</comment>
        <translation>Versuch %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Asked, and withdrawn before anybody answered</source>
        <translation>Gefragt und zurückgezogen, bevor jemand antwortete</translation>
    </message>
    <message>
        <source>Waited for a person · %1</source>
        <translation>Wartete auf einen Menschen · %1</translation>
    </message>
    <message>
        <source>Waiting for you · %1</source>
        <translation>Wartet auf Sie · %1</translation>
    </message>
    <message>
        <source>Waited before attempt %1 · %2</source>
        <translation>Wartete vor Versuch %1 · %2</translation>
    </message>
    <message>
        <source>Interrupted, waited to go on · %1</source>
        <translation>Unterbrochen, wartete auf das Fortsetzen · %1</translation>
    </message>
    <message>
        <source>Waited for its turn · %1</source>
        <translation>Wartete, bis er an der Reihe war · %1</translation>
    </message>
    <message>
        <source>Waiting for its turn · %1</source>
        <translation>Wartet, bis er an der Reihe ist · %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Kept: it ran in another run</source>
        <translation>Beibehalten: ausgeführt wurde er in einem anderen Lauf</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>Zeit seit dem Start</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelinePage</name>
    <message>
        <source>Place in time</source>
        <translation>Stelle in der Zeit</translation>
    </message>
    <message>
        <source>When each step ran, waited and was tried again will be drawn here once the workflow runs.</source>
        <translation>Wann jeder Schritt lief, wartete und erneut versucht wurde, wird hier gezeichnet, sobald der Workflow ausgeführt wird.</translation>
    </message>
    <message>
        <source>Fold pauses in which nothing ran</source>
        <translation>Pausen zuklappen, in denen nichts lief</translation>
    </message>
    <message>
        <source>Show more time (−)</source>
        <translation>Mehr Zeit zeigen (−)</translation>
    </message>
    <message>
        <source>Show less time (+); or drag across the bars</source>
        <translation>Weniger Zeit zeigen (+); oder über die Balken ziehen</translation>
    </message>
    <message>
        <source>Show the whole run (0)</source>
        <translation>Den ganzen Lauf zeigen (0)</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>One row a step. Left and Right move along the time, plus and minus zoom, 0 shows all.</source>
        <translation>Eine Zeile je Schritt. Mit Links und Rechts geht es entlang der Zeit, Plus und Minus zoomen, 0 zeigt alles.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimingBar</name>
    <message>
        <source>When the attempts ran within the whole run</source>
        <translation>Wann die Versuche innerhalb des ganzen Laufs ausgeführt wurden</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>start of the run</source>
        <translation>Beginn des Laufs</translation>
    </message>
</context>
<context>
    <name>cmbagent::TrialDesk</name>
    <message>
        <source>The draft is not tried, since it could not be saved as it stands: %1</source>
        <translation>Der Entwurf wird nicht ausprobiert, denn so, wie er ist, könnte er nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Everything there is to mend is listed under File, with its line.</source>
        <translation>Alles, was zu berichtigen ist, steht unter „Datei“, mit seiner Zeile.</translation>
    </message>
    <message>
        <source>What the draft describes does its part without a model, so there is nobody to talk to.</source>
        <translation>Was der Entwurf beschreibt, tut seinen Teil ohne Modell; es gibt also niemanden, mit dem Sie sprechen könnten.</translation>
    </message>
    <message>
        <source>Change its kind under File.</source>
        <translation>Ändern Sie seine Art unter „Datei“.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TrialPane</name>
    <message>
        <source>Start &amp;again</source>
        <translation>Neu &amp;beginnen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>S&amp;enden</translation>
    </message>
    <message>
        <source>Model to try it with</source>
        <translation>Modell, mit dem er ausprobiert wird</translation>
    </message>
    <message>
        <source>The one runs would ask</source>
        <translation>Das, welches Läufe fragen würden</translation>
    </message>
    <message>
        <source>Conversation with the agent</source>
        <translation>Gespräch mit dem Agenten</translation>
    </message>
    <message>
        <source>Say something to the agent and see how it answers. Nothing is written into a run, and no script is run.</source>
        <translation>Sagen Sie dem Agenten etwas, und sehen Sie, wie er antwortet. Nichts wird in einen Lauf geschrieben, und kein Skript wird ausgeführt.</translation>
    </message>
    <message>
        <source>What it is to do; Ctrl+Enter sends it</source>
        <translation>Was er tun soll; Strg+Enter sendet es</translation>
    </message>
    <message>
        <source>What you say to the agent</source>
        <translation>Was Sie dem Agenten sagen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>It hands over to “%1”, who is not asked here.</source>
        <translation>Er übergibt an „%1“, der hier nicht gefragt wird.</translation>
    </message>
    <message>
        <source>A step could not use this answer.</source>
        <translation>Ein Schritt könnte diese Antwort nicht verwenden.</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>model, time, tokens, cost</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>The provider may still charge what the model had written by then.</source>
        <translation>Der Anbieter kann trotzdem berechnen, was das Modell bis dahin geschrieben hatte.</translation>
    </message>
    <message>
        <source>This conversation: %1, %2, %3</source>
        <comment>calls, tokens, cost</comment>
        <translation>Dieses Gespräch: %1, %2, %3</translation>
    </message>
    <message>
        <source>Your draft is tried: the file as it stands in the editor, which is not saved.</source>
        <translation>Ihr Entwurf wird ausprobiert: die Datei, wie sie im Editor steht und noch nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <comment>agent</comment>
        <translation>%1 (Entwurf)</translation>
    </message>
    <message>
        <source>M&amp;odel:</source>
        <translation>&amp;Modell:</translation>
    </message>
</context>
<context>
    <name>cmbagent::UndoDesk</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %n thing(s), “%1” last.</source>
        <translation>
            <numerusform>Gelöscht: %n Eintrag, zuletzt „%1“.</numerusform>
            <numerusform>Gelöscht: %n Einträge, zuletzt „%1“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be brought back for %n second(s), and until the program quits. Closing this bar deletes it for good.</source>
        <translation>
            <numerusform>Es lässt sich noch %n Sekunde zurückholen, und bis zum Beenden des Programms. Wird diese Leiste geschlossen, ist es endgültig gelöscht.</numerusform>
            <numerusform>Es lässt sich noch %n Sekunden zurückholen, und bis zum Beenden des Programms. Wird diese Leiste geschlossen, ist es endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>cmbagent::UsageModel</name>
    <message>
        <source>Run time over all attempts, without waits</source>
        <translation>Laufzeit über alle Versuche, ohne Wartezeiten</translation>
    </message>
    <message>
        <source>Processor time over all attempts and cores</source>
        <translation>Prozessorzeit über alle Versuche und Kerne</translation>
    </message>
    <message>
        <source>The most memory any attempt had at once</source>
        <translation>Der meiste Arbeitsspeicher, den ein Versuch auf einmal belegte</translation>
    </message>
    <message>
        <source>What was in the work folders when the attempts ended</source>
        <translation>Was in den Arbeitsordnern lag, als die Versuche endeten</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Höchster Speicherbedarf</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>cmbagent::WelcomePage</name>
    <message>
        <source>Start with an example</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>Run an analysis as a graph of steps, watch it live, and keep every result.</source>
        <translation>Führen Sie eine Auswertung als Graph von Schritten aus, sehen Sie live zu, und behalten Sie jedes Resultat.</translation>
    </message>
    <message>
        <source>Open workflow…</source>
        <translation>Workflow öffnen…</translation>
    </message>
    <message>
        <source>Import trace…</source>
        <translation>Aufzeichnung importieren…</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Your runs will be listed here, with how they ended. Open an example above to make the first one.</source>
        <translation>Ihre Läufe werden hier aufgeführt, mit ihrem Ausgang. Öffnen Sie oben ein Beispiel, um den ersten anzulegen.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the data folder in the file manager</source>
        <translation>Den Datenordner in der Dateiverwaltung öffnen</translation>
    </message>
    <message>
        <source>Your data is in %1 (%2)</source>
        <translation>Ihre Daten liegen in %1 (%2)</translation>
    </message>
    <message>
        <source>Your data is in %1</source>
        <translation>Ihre Daten liegen in %1</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Startseite</translation>
    </message>
</context>
<context>
    <name>cmbagent::WelcomeTour</name>
    <message>
        <source>&amp;Leave the tour</source>
        <translation>Rundgang &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>cmbagent::WhyController</name>
    <message>
        <source>Why has this not run?</source>
        <translation>Warum wurde dieser Schritt nicht ausgeführt?</translation>
    </message>
    <message>
        <source>Why did this not run here?</source>
        <translation>Warum wurde dieser Schritt hier nicht ausgeführt?</translation>
    </message>
    <message>
        <source>Why did this run again?</source>
        <translation>Warum wurde dieser Schritt neu ausgeführt?</translation>
    </message>
    <message>
        <source>Why did this run?</source>
        <translation>Warum wurde dieser Schritt ausgeführt?</translation>
    </message>
    <message>
        <source>%1: the result is of “%2”, attempt %3.</source>
        <comment>kept, run</comment>
        <translation>%1: das Resultat stammt aus „%2“, Versuch %3.</translation>
    </message>
    <message>
        <source>%1: the run that made the result was deleted; what it made is kept.</source>
        <comment>kept</comment>
        <translation>%1: der Lauf, in dem das Resultat entstand, wurde gelöscht; was er hervorbrachte, ist noch da.</translation>
    </message>
    <message>
        <source>Compared with “%1”.</source>
        <translation>Verglichen mit „%1“.</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowActions</name>
    <message>
        <source>&amp;Welcome page</source>
        <translation>&amp;Startseite</translation>
    </message>
    <message>
        <source>Examples, recent runs and where your data is</source>
        <translation>Beispiele, letzte Läufe und wo Ihre Daten liegen</translation>
    </message>
    <message>
        <source>&amp;Open workflow…</source>
        <translation>Workflow &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open a workflow file (*.workflow.yaml)</source>
        <translation>Eine Workflow-Datei öffnen (*.workflow.yaml)</translation>
    </message>
    <message>
        <source>&amp;WfFormat trace…</source>
        <translation>&amp;WfFormat-Aufzeichnung…</translation>
    </message>
    <message>
        <source>Open a recorded workflow (WfFormat 1.5, *.json) as a graph, to look at and to simulate</source>
        <translation>Einen aufgezeichneten Workflow (WfFormat 1.5, *.json) als Graph öffnen, zum Ansehen und Simulieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Aus&amp;führen</translation>
    </message>
    <message>
        <source>Run this workflow with the parameters shown</source>
        <translation>Diesen Workflow mit den gezeigten Parametern ausführen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Start no new step; what runs may finish</source>
        <translation>Keinen neuen Schritt beginnen; was läuft, darf fertig werden</translation>
    </message>
    <message>
        <source>Pause and &amp;stop what runs</source>
        <translation>Anhalten und &amp;Laufendes stoppen</translation>
    </message>
    <message>
        <source>Start no new step and stop the running ones; they run again after Resume</source>
        <translation>Keinen neuen Schritt beginnen und die laufenden stoppen; nach dem Fortsetzen werden sie neu ausgeführt</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Go on where this run stopped; finished steps are kept</source>
        <translation>Dort weitermachen, wo dieser Lauf stehen geblieben ist; fertige Schritte bleiben</translation>
    </message>
    <message>
        <source>&amp;Cancel run…</source>
        <translation>Lauf ab&amp;brechen…</translation>
    </message>
    <message>
        <source>End this run; what is finished stays, the rest is not done</source>
        <translation>Diesen Lauf beenden; was fertig ist, bleibt, der Rest wird nicht erledigt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Si&amp;mulate…</source>
        <translation>&amp;Simulieren…</translation>
    </message>
    <message>
        <source>Let each task sleep its recorded run time, divided by a factor</source>
        <translation>Jede Aufgabe nur ihre aufgezeichnete Laufzeit abwarten lassen, geteilt durch einen Faktor</translation>
    </message>
    <message>
        <source>Play &amp;from here…</source>
        <translation>Ab &amp;hier neu ausführen…</translation>
    </message>
    <message>
        <source>Make a branch that runs the selected step again, and what needs it; this run stays as it is</source>
        <translation>Einen Zweig anlegen, der den ausgewählten Schritt und was ihn braucht neu ausführt; dieser Lauf bleibt, wie er ist</translation>
    </message>
    <message>
        <source>&amp;Branches</source>
        <translation>&amp;Zweige</translation>
    </message>
    <message>
        <source>All runs and their branches, with what came out of each</source>
        <translation>Alle Läufe und ihre Zweige, mit dem, was jeweils herauskam</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>Choose runs and compare them step by step, number by number</source>
        <translation>Läufe wählen und Schritt für Schritt, Zahl für Zahl vergleichen</translation>
    </message>
    <message>
        <source>&amp;Answer next question</source>
        <translation>Nächste &amp;Rückfrage beantworten</translation>
    </message>
    <message>
        <source>Show the next step that waits for your answer</source>
        <translation>Den nächsten Schritt zeigen, der auf Ihre Antwort wartet</translation>
    </message>
    <message>
        <source>Re&amp;name run…</source>
        <translation>Lauf &amp;umbenennen…</translation>
    </message>
    <message>
        <source>Give this run another name</source>
        <translation>Diesem Lauf einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Show this run&apos;s files in the file manager</source>
        <translation>Die Dateien dieses Laufs in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>The steps and what they need, as a graph</source>
        <translation>Die Schritte und was sie brauchen, als Graph</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitachse</translation>
    </message>
    <message>
        <source>When each step ran, waited and was tried again</source>
        <translation>Wann jeder Schritt lief, wartete und erneut versucht wurde</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>The steps as a table</source>
        <translation>Die Schritte als Tabelle</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Dateien</translation>
    </message>
    <message>
        <source>Every file the run has written, with a preview</source>
        <translation>Jede Datei, die der Lauf geschrieben hat, mit Vorschau</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>&amp;Messwerte</translation>
    </message>
    <message>
        <source>Numbers the steps reported, and what each of them took</source>
        <translation>Zahlen, die die Schritte meldeten, und was jeder von ihnen verbraucht hat</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>Be&amp;richt</translation>
    </message>
    <message>
        <source>The newest report of this run</source>
        <translation>Der neueste Bericht dieses Laufs</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Nächs&amp;ter Bereich</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>Die Tastatur in den nächsten Bereich bringen</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>Die Tastatur in den vorigen Bereich bringen</translation>
    </message>
    <message>
        <source>Open &amp;questions when they come</source>
        <translation>Rückfragen &amp;gleich öffnen</translation>
    </message>
    <message>
        <source>Show a step&apos;s question as soon as it asks, if its run is in front</source>
        <translation>Die Rückfrage eines Schritts zeigen, sobald er sie stellt, wenn sein Lauf vorn ist</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop says</source>
        <translation>Hell oder dunkel, wie der Desktop es vorgibt</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>Den Graphen größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ve&amp;rkleinern</translation>
    </message>
    <message>
        <source>Show the graph smaller</source>
        <translation>Den Graphen kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show the graph at 100 %</source>
        <translation>Den Graphen bei 100 % zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>Graph ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Den ganzen Graphen zeigen</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>Auf &amp;Auswahl zoomen</translation>
    </message>
    <message>
        <source>Show the selected step and its neighbours as large as possible</source>
        <translation>Den ausgewählten Schritt und seine Nachbarn so groß wie möglich zeigen</translation>
    </message>
    <message>
        <source>Show a small overview in the corner of the graph</source>
        <translation>Eine kleine Übersicht in der Ecke des Graphen zeigen</translation>
    </message>
    <message>
        <source>F&amp;ollow what runs</source>
        <translation>Laufendem &amp;folgen</translation>
    </message>
    <message>
        <source>Keep steps that run in sight, until you move the graph yourself</source>
        <translation>Laufende Schritte im Blick behalten, bis Sie den Graphen selbst bewegen</translation>
    </message>
    <message>
        <source>Read from &amp;top to bottom</source>
        <translation>Von oben nach &amp;unten lesen</translation>
    </message>
    <message>
        <source>Needs above what needs them, instead of to the left</source>
        <translation>Was gebraucht wird, steht darüber statt links davon</translation>
    </message>
    <message>
        <source>Fold &amp;equal steps</source>
        <translation>Gle&amp;iche Schritte stapeln</translation>
    </message>
    <message>
        <source>Show more than 20 steps of one kind with the same needs as one stack</source>
        <translation>Mehr als 20 Schritte einer Art, die dasselbe brauchen, als einen Stapel zeigen</translation>
    </message>
    <message>
        <source>Tid&amp;y up</source>
        <translation>Aufräu&amp;men</translation>
    </message>
    <message>
        <source>Put every step back where the layout has it</source>
        <translation>Jeden Schritt dorthin zurücksetzen, wo die Anordnung ihn vorsieht</translation>
    </message>
    <message>
        <source>E&amp;xport graph…</source>
        <translation>Graph e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write the graph to a file: SVG, PNG, PDF, Mermaid, DOT or JSON</source>
        <translation>Den Graphen in eine Datei schreiben: SVG, PNG, PDF, Mermaid, DOT oder JSON</translation>
    </message>
    <message>
        <source>&amp;Find step</source>
        <translation>Schri&amp;tt suchen</translation>
    </message>
    <message>
        <source>Find steps by title, id, kind, or the text of their code</source>
        <translation>Schritte nach Titel, ID, Art oder dem Text ihres Codes suchen</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Go to the next step that was found</source>
        <translation>Zum nächsten gefundenen Schritt gehen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rü&amp;ckwärts suchen</translation>
    </message>
    <message>
        <source>Go to the step that was found before</source>
        <translation>Zum vorigen gefundenen Schritt gehen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
        <source>Show where this program keeps your runs</source>
        <translation>Zeigen, wo dieses Programm Ihre Läufe aufbewahrt</translation>
    </message>
    <message>
        <source>What each run takes on disk, and what can be freed</source>
        <translation>Was jeder Lauf auf der Festplatte belegt, und was sich entfernen lässt</translation>
    </message>
    <message>
        <source>&amp;About CMBAgent Studio</source>
        <translation>Ü&amp;ber CMBAgent Studio</translation>
    </message>
    <message>
        <source>Version, licence and what it is built on</source>
        <translation>Version, Lizenz und worauf es aufbaut</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>Beis&amp;piele</translation>
    </message>
    <message>
        <source>&amp;Recent workflows</source>
        <translation>&amp;Zuletzt verwendete Workflows</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Es ist kein Lauf geöffnet</translation>
    </message>
    <message>
        <source>No workflow is open</source>
        <translation>Es ist kein Workflow geöffnet</translation>
    </message>
    <message>
        <source>What runs is the file: save it and press Done first</source>
        <translation>Ausgeführt wird die Datei: speichern Sie sie erst, und drücken Sie „Fertig“</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>This run has no workflow file to start another run from</source>
        <translation>Dieser Lauf hat keine Workflow-Datei, aus der ein weiterer gestartet werden könnte</translation>
    </message>
    <message>
        <source>&amp;Run again…</source>
        <translation>Erneut aus&amp;führen…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Nothing works on this run now; Resume goes on with it</source>
        <translation>An diesem Lauf arbeitet gerade nichts; „Fortsetzen“ macht damit weiter</translation>
    </message>
    <message>
        <source>This run is paused already</source>
        <translation>Dieser Lauf ist bereits pausiert</translation>
    </message>
    <message>
        <source>This run has ended</source>
        <translation>Dieser Lauf ist beendet</translation>
    </message>
    <message>
        <source>This run is going on already</source>
        <translation>Dieser Lauf ist bereits im Gange</translation>
    </message>
    <message>
        <source>These steps have no recorded run times; import a trace to simulate it</source>
        <translation>Diese Schritte haben keine aufgezeichneten Laufzeiten; importieren Sie eine Aufzeichnung, um sie zu simulieren</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>Es ist kein Schritt ausgewählt</translation>
    </message>
    <message>
        <source>There is no run yet</source>
        <translation>Es gibt noch keinen Lauf</translation>
    </message>
    <message>
        <source>There is only one run yet</source>
        <translation>Es gibt erst einen Lauf</translation>
    </message>
    <message>
        <source>Nothing waits for your answer</source>
        <translation>Nichts wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>This run is going on; cancel it first</source>
        <translation>Dieser Lauf ist im Gange; brechen Sie ihn zuerst ab</translation>
    </message>
    <message>
        <source>This is for the graph; it is not in front</source>
        <translation>Dies gilt dem Graphen; er ist nicht vorn</translation>
    </message>
    <message>
        <source>Only a run has steps that run</source>
        <translation>Nur ein Lauf hat Schritte, die laufen</translation>
    </message>
    <message>
        <source>Sessions and &amp;projects…</source>
        <translation>Sitzungen und Pro&amp;jekte…</translation>
    </message>
    <message>
        <source>Where your runs belong: change, make, rename, archive or delete sessions and projects</source>
        <translation>Wohin Ihre Läufe gehören: Sitzungen und Projekte wechseln, anlegen, umbenennen, archivieren oder löschen</translation>
    </message>
    <message>
        <source>How the program looks and speaks, and what it may use</source>
        <translation>Wie das Programm aussieht und spricht, und was es nutzen darf</translation>
    </message>
    <message>
        <source>&amp;Delete run</source>
        <translation>Lauf lös&amp;chen</translation>
    </message>
    <message>
        <source>Remove this run and its files; for a while this can be undone</source>
        <translation>Diesen Lauf und seine Dateien entfernen; eine Weile lässt sich das rückgängig machen</translation>
    </message>
    <message>
        <source>Search or &amp;command…</source>
        <translation>Suche oder &amp;Befehl…</translation>
    </message>
    <message>
        <source>Find and do anything: actions, runs, steps, files, settings</source>
        <translation>Alles finden und tun: Aktionen, Läufe, Schritte, Dateien, Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>Shows in a minute where everything is</source>
        <translation>Zeigt in einer Minute, wo alles ist</translation>
    </message>
    <message>
        <source>Every key and what it does, and other keys for it</source>
        <translation>Jede Taste und was sie bewirkt, und andere Tasten dafür</translation>
    </message>
    <message>
        <source>Collapse &amp;groups</source>
        <translation>Gruppen &amp;zuklappen</translation>
    </message>
    <message>
        <source>Show each group of steps as one card</source>
        <translation>Jede Gruppe von Schritten als eine Karte zeigen</translation>
    </message>
    <message>
        <source>E&amp;xpand groups</source>
        <translation>Gruppen aufklap&amp;pen</translation>
    </message>
    <message>
        <source>Show the steps of every group in its frame</source>
        <translation>Die Schritte jeder Gruppe in ihrem Rahmen zeigen</translation>
    </message>
    <message>
        <source>&amp;Event feed for other programs</source>
        <translation>Ereig&amp;nisstrom für andere Programme</translation>
    </message>
    <message>
        <source>Let programs on this computer that know the token follow and steer runs</source>
        <translation>Programme auf diesem Rechner, die das Token kennen, Läufe verfolgen und steuern lassen</translation>
    </message>
    <message>
        <source>No step of this graph is in a group</source>
        <translation>Kein Schritt dieses Graphen gehört zu einer Gruppe</translation>
    </message>
    <message>
        <source>Answers &amp;given before…</source>
        <translation>Fr&amp;ühere Antworten…</translation>
    </message>
    <message>
        <source>What was answered, by whom and when, and which answers are remembered</source>
        <translation>Was beantwortet wurde, von wem und wann, und welche Antworten gemerkt sind</translation>
    </message>
    <message>
        <source>New win&amp;dow</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Open one more window, for another run or workflow</source>
        <translation>Ein weiteres Fenster öffnen, für einen anderen Lauf oder Workflow</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close this window; the program goes on while another one is open</source>
        <translation>Dieses Fenster schließen; das Programm läuft weiter, solange ein anderes offen ist</translation>
    </message>
    <message>
        <source>&amp;CMBAgent run…</source>
        <translation>&amp;CMBAgent-Lauf…</translation>
    </message>
    <message>
        <source>Make a run of a folder that the Python version of CMBAgent wrote; the folder stays as it is</source>
        <translation>Aus einem Ordner, den CMBAgent in Python geschrieben hat, einen Lauf machen; der Ordner bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Close every window and end the program; runs can be resumed later</source>
        <translation>Alle Fenster schließen und das Programm beenden; Läufe können später fortgesetzt werden</translation>
    </message>
    <message>
        <source>Open run fo&amp;lder</source>
        <translation>Or&amp;dner des Laufs öffnen</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>M&amp;inimap</source>
        <translation>&amp;Übersichtskarte</translation>
    </message>
    <message>
        <source>St&amp;orage…</source>
        <translation>&amp;Speicherplatz…</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>Z&amp;oom</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>Find ste&amp;ps</source>
        <translation>Schritte s&amp;uchen</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>Ers&amp;cheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Whole screen</source>
        <translation>Vollb&amp;ild</translation>
    </message>
    <message>
        <source>Full screen: use all of the screen for this window; again to go back</source>
        <translation>Vollbild: den ganzen Bildschirm für dieses Fenster nutzen; noch einmal, um zurückzukehren</translation>
    </message>
    <message>
        <source>New tas&amp;k…</source>
        <translation>Neue &amp;Aufgabe…</translation>
    </message>
    <message>
        <source>Say in words what is to be done; agents that ask language models do it</source>
        <translation>Sagen Sie in Worten, was zu tun ist; Agenten, die Sprachmodelle fragen, erledigen es</translation>
    </message>
    <message>
        <source>A&amp;gents…</source>
        <translation>A&amp;genten…</translation>
    </message>
    <message>
        <source>Who can do the steps of a plan: find, read, switch, copy and write agents</source>
        <translation>Wer die Schritte eines Plans erledigen kann: Agenten finden, lesen, ein- und ausschalten, kopieren und schreiben</translation>
    </message>
    <message>
        <source>Cos&amp;ts</source>
        <translation>Kos&amp;ten</translation>
    </message>
    <message>
        <source>What language models cost: over time, by agent, model and step, and against budgets</source>
        <translation>Was Sprachmodelle kosten: im Lauf der Zeit, nach Agent, Modell und Schritt, und gemessen an Budgets</translation>
    </message>
    <message>
        <source>Run the de&amp;monstration</source>
        <translation>Die De&amp;monstration ausführen</translation>
    </message>
    <message>
        <source>From a sentence to a reviewed report, with recorded answers of language models; needs no key and no network</source>
        <translation>Von einem Satz zu einem begutachteten Bericht, mit aufgezeichneten Antworten von Sprachmodellen; braucht weder Schlüssel noch Netz</translation>
    </message>
    <message>
        <source>Name a chec&amp;kpoint…</source>
        <translation>Sicherungs&amp;punkt benennen…</translation>
    </message>
    <message>
        <source>Keep the run as it is now, to branch from later</source>
        <translation>Den Lauf so festhalten, wie er jetzt ist, um später einen Zweig davon anzulegen</translation>
    </message>
    <message>
        <source>This run has ended; it can be branched from at any time</source>
        <translation>Dieser Lauf ist beendet; ein Zweig davon kann jederzeit angelegt werden</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowDocks</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>Show or hide the list of runs</source>
        <translation>Die Liste der Läufe zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>D&amp;etails</translation>
    </message>
    <message>
        <source>Show or hide what is known of the selected step</source>
        <translation>Zeigen oder verbergen, was über den ausgewählten Schritt bekannt ist</translation>
    </message>
    <message>
        <source>Show or hide the console, events, questions and problems</source>
        <translation>Konsole, Ereignisse, Rückfragen und Probleme zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Hide this pane; View brings it back</source>
        <translation>Diesen Bereich verbergen; das Menü „Ansicht“ bringt ihn zurück</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>The page in front has no panes</source>
        <translation>Die vordere Seite hat keine Bereiche</translation>
    </message>
    <message>
        <source>Another sheet is in its place</source>
        <translation>Ein anderes Blatt ist an seiner Stelle</translation>
    </message>
    <message>
        <source>Conso&amp;le and events</source>
        <translation>&amp;Konsole und Ereignisse</translation>
    </message>
    <message>
        <source>Enlarge the &amp;bottom panel</source>
        <translation>Konsole auf der ga&amp;nzen Seite</translation>
    </message>
    <message>
        <source>Enlarge the console, events, questions and problems to the whole page; again to go back</source>
        <translation>Konsole, Ereignisse, Rückfragen und Probleme auf die ganze Seite vergrößern; noch einmal, um zurückzukehren</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowParts</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowShell</name>
    <message>
        <source>Where you start</source>
        <translation>Wo Sie beginnen</translation>
    </message>
    <message>
        <source>Two examples are ready to run, and your recent runs are below them. Alt+Home brings you back here.</source>
        <translation>Zwei Beispiele sind bereit, darunter stehen Ihre letzten Läufe. Alt+Pos1 bringt Sie hierher zurück.</translation>
    </message>
    <message>
        <source>The steps of a run, what they need and how they stand. Alt+Home brings you to the examples.</source>
        <translation>Die Schritte eines Laufs, was sie brauchen und wie es um sie steht. Alt+Pos1 bringt Sie zu den Beispielen.</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suche oder Befehl</translation>
    </message>
    <message>
        <source>Everything the program can do, every run, step, file and setting: type a part of its name. Actions that cannot be done now say why.</source>
        <translation>Alles, was das Programm kann, jeder Lauf, Schritt, jede Datei und Einstellung: tippen Sie einen Teil des Namens. Aktionen, die gerade nicht möglich sind, sagen warum.</translation>
    </message>
    <message>
        <source>Run, pause, go on</source>
        <translation>Ausführen, anhalten, fortsetzen</translation>
    </message>
    <message>
        <source>What runs can be paused and resumed at any time, also after the program was closed: finished steps are kept.</source>
        <translation>Was läuft, kann jederzeit angehalten und fortgesetzt werden, auch nachdem das Programm geschlossen war: fertige Schritte bleiben.</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>Ihre Läufe</translation>
    </message>
    <message>
        <source>Every run of this session with its branches, on the left as soon as a run or workflow is open. Nothing recorded ever changes; playing a run again from a step makes a branch.</source>
        <translation>Jeder Lauf dieser Sitzung mit seinen Zweigen, links, sobald ein Lauf oder Workflow geöffnet ist. Nichts Aufgezeichnetes ändert sich je; einen Lauf ab einem Schritt neu auszuführen legt einen Zweig an.</translation>
    </message>
    <message>
        <source>Questions that wait for you</source>
        <translation>Rückfragen, die auf Sie warten</translation>
    </message>
    <message>
        <source>Steps can ask a person before they go on. How many wait stands here, and Ctrl+J goes to the next one.</source>
        <translation>Schritte können einen Menschen fragen, bevor es weitergeht. Wie viele warten, steht hier, und Strg+J geht zur nächsten.</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>How far the run is, how many steps may work at once, and whether everything is on the disk.</source>
        <translation>Wie weit der Lauf ist, wie viele Schritte gleichzeitig arbeiten dürfen, und ob alles auf der Festplatte ist.</translation>
    </message>
    <message>
        <source>Menus and keys</source>
        <translation>Menüs und Tasten</translation>
    </message>
    <message>
        <source>Help has this tour and the page of shortcuts, where every key can be changed. F6 goes round the panes.</source>
        <translation>Das Menü „Hilfe“ hat diesen Rundgang und die Seite der Tastenkürzel, wo sich jede Taste ändern lässt. F6 geht reihum durch die Bereiche.</translation>
    </message>
    <message>
        <source>New here? A tour of a minute shows where everything is.</source>
        <translation>Neu hier? Ein Rundgang von einer Minute zeigt, wo alles ist.</translation>
    </message>
    <message>
        <source>Help has it later, too.</source>
        <translation>Das Menü „Hilfe“ hat ihn auch später.</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>&amp;Zeigen</translation>
    </message>
</context>
<context>
    <name>cmbagent::WrapLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
</TS>
