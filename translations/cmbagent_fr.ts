<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Failed step</source>
        <translation>Étape échouée</translation>
    </message>
    <message>
        <source>Unclear effect</source>
        <translation>Effet incertain</translation>
    </message>
    <message>
        <source>Before a step</source>
        <translation>Avant une étape</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Unexpected result</source>
        <translation>Résultat inattendu</translation>
    </message>
    <message>
        <source>Approve and go on</source>
        <translation>Approuver et continuer</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Arrêter l’exécution</translation>
    </message>
    <message>
        <source>Do not use the results</source>
        <translation>Ne pas utiliser les résultats</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Ignorer cette étape</translation>
    </message>
    <message>
        <source>Change it and try again</source>
        <translation>Modifier et réessayer</translation>
    </message>
    <message>
        <source>Approve with changes</source>
        <translation>Approuver avec modifications</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The run begins.</source>
        <translation>L’exécution commence.</translation>
    </message>
    <message>
        <source>The step starts.</source>
        <translation>L’étape commence.</translation>
    </message>
    <message>
        <source>The steps after this one go on.</source>
        <translation>Les étapes qui suivent celle-ci continuent.</translation>
    </message>
    <message>
        <source>The run is cancelled before anything of it has run.</source>
        <translation>L’exécution est annulée avant que rien n’en ait été exécuté.</translation>
    </message>
    <message>
        <source>The results stay on record, and the steps that need them are skipped.</source>
        <translation>Les résultats restent enregistrés, et les étapes qui les nécessitent sont ignorées.</translation>
    </message>
    <message>
        <source>This step and those that need it are skipped; everything finished stays.</source>
        <translation>Cette étape et celles qui la nécessitent sont ignorées&#x202f;; tout ce qui est terminé reste.</translation>
    </message>
    <message>
        <source>The step runs once more with what you change and write here.</source>
        <translation>L’étape s’exécute encore une fois avec ce que vous modifiez et écrivez ici.</translation>
    </message>
    <message>
        <source>The run goes on, and the steps after this one can read your comment. Needs a comment.</source>
        <translation>L’exécution continue, et les étapes qui suivent celle-ci peuvent lire votre commentaire. Un commentaire est nécessaire.</translation>
    </message>
    <message>
        <source>The step runs once more, even if that makes its effect happen twice.</source>
        <translation>L’étape s’exécute encore une fois, même si son effet se produit alors deux fois.</translation>
    </message>
    <message>
        <source>The step runs once more as it is, and is told what you write here.</source>
        <translation>L’étape s’exécute encore une fois telle quelle, et reçoit ce que vous écrivez ici.</translation>
    </message>
    <message>
        <source>The run is cancelled; everything finished stays.</source>
        <translation>L’exécution est annulée&#x202f;; tout ce qui est terminé reste.</translation>
    </message>
    <message>
        <source>The step counts as done, and the run goes on.</source>
        <translation>L’étape compte comme faite, et l’exécution continue.</translation>
    </message>
    <message>
        <source>The step&apos;s own check runs and decides.</source>
        <translation>Le contrôle propre à l’étape s’exécute et décide.</translation>
    </message>
    <message>
        <source>it goes on waiting</source>
        <translation>elle continue d’attendre</translation>
    </message>
    <message>
        <source>the run is cancelled</source>
        <translation>l’exécution est annulée</translation>
    </message>
    <message>
        <source>the results are not used</source>
        <translation>les résultats ne sont pas utilisés</translation>
    </message>
    <message>
        <source>this step is skipped</source>
        <translation>cette étape est ignorée</translation>
    </message>
    <message>
        <source>the step is tried again</source>
        <translation>l’étape est tentée de nouveau</translation>
    </message>
    <message>
        <source>it counts as approved</source>
        <translation>cela compte comme une approbation</translation>
    </message>
    <message>
        <source>Only this time</source>
        <translation>Seulement cette fois</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>Dans cette exécution</translation>
    </message>
    <message>
        <source>In this run and its branches</source>
        <translation>Dans cette exécution et ses branches</translation>
    </message>
    <message>
        <source>In every run of the project</source>
        <translation>Dans toutes les exécutions du projet</translation>
    </message>
    <message>
        <source>What to do about a failure is asked every time: no two are the same.</source>
        <translation>Que faire d’un échec est demandé chaque fois&#x202f;: il n’y en a pas deux pareils.</translation>
    </message>
    <message>
        <source>Whether something happened outside is asked every time: only a look can tell.</source>
        <translation>Si quelque chose s’est produit à l’extérieur est demandé chaque fois&#x202f;: il faut aller voir pour le savoir.</translation>
    </message>
    <message>
        <source>A plan is asked about every time: it is what the whole run will do.</source>
        <translation>Un plan est soumis chaque fois&#x202f;: c’est ce que fera l’exécution entière.</translation>
    </message>
    <message>
        <source>This is asked every time: what the step does outside cannot be undone.</source>
        <translation>Ceci est demandé chaque fois&#x202f;: ce que l’étape fait à l’extérieur ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Without an answer it goes on waiting, also when you close the program.</source>
        <translation>Sans réponse, elle continue d’attendre, même quand vous fermez le programme.</translation>
    </message>
    <message>
        <source>If nobody answers within %1 (by %2),</source>
        <translation>Si personne ne répond d’ici %1 (avant %2),</translation>
    </message>
    <message>
        <source>The time to answer has run out;</source>
        <translation>Le délai de réponse est écoulé&#x202f;;</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>when, what</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Deletes files</source>
        <translation>Supprime des fichiers</translation>
    </message>
    <message>
        <source>Writes outside its folder</source>
        <translation>Écrit hors de son dossier</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Utilise le réseau</translation>
    </message>
    <message>
        <source>May cost money</source>
        <translation>Peut coûter de l’argent</translation>
    </message>
    <message>
        <source>Installs software or changes the system</source>
        <translation>Installe des logiciels ou modifie le système</translation>
    </message>
    <message>
        <source>Starts other programs</source>
        <translation>Lance d’autres programmes</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>Ne peut pas être annulé</translation>
    </message>
    <message>
        <source>%1 — line %2: %3</source>
        <comment>risk</comment>
        <translation>%1 — ligne %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 — declared by “%2”</source>
        <comment>risk</comment>
        <translation>%1 — déclaré par «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>The step starts with what you change here, and can read your comment. Needs one of them.</source>
        <translation>L’étape commence avec ce que vous modifiez ici et peut lire votre commentaire. L’un des deux est nécessaire.</translation>
    </message>
    <message>
        <source>The run begins with the plan as you changed it.</source>
        <translation>L’exécution commence avec le plan tel que vous l’avez modifié.</translation>
    </message>
    <message>
        <source>The run goes on with the texts you changed; the steps after this one can read your comment, too. Needs one of them.</source>
        <translation>L’exécution continue avec les textes que vous avez modifiés&#x202f;; les étapes qui suivent celle-ci peuvent aussi lire votre commentaire. L’un des deux est nécessaire.</translation>
    </message>
    <message>
        <source>Install and try again</source>
        <translation>Installer et réessayer</translation>
    </message>
    <message>
        <source>The packages are installed for this project only, and the step runs once more.</source>
        <translation>Les paquets ne sont installés que pour ce projet, et l’étape s’exécute encore une fois.</translation>
    </message>
    <message>
        <source>After a step</source>
        <translation>Après une étape</translation>
    </message>
    <message>
        <source>The step runs once more before anything builds on it, and is told all you said of it so far.</source>
        <translation>L’étape s’exécute encore une fois avant que quoi que ce soit s’appuie sur elle, et reçoit tout ce que vous en avez dit jusqu’ici.</translation>
    </message>
</context>
<context>
    <name>BranchWords</name>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>adoptée</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abandonnée</translation>
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
        <translation>aucun</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Processors: %1</source>
        <translation>Processeurs&#x202f;: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Mémoire&#x202f;: %1</translation>
    </message>
    <message>
        <source>Disk: %1</source>
        <translation>Disque&#x202f;: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Temps&#x202f;: %1</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <translation>Jetons&#x202f;: %1</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>personne ne le sait</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coût&#x202f;: %1</translation>
    </message>
    <message>
        <source>changes something outside that cannot be undone</source>
        <translation>modifie à l’extérieur quelque chose qui ne peut pas être annulé</translation>
    </message>
    <message>
        <source>changes things on this machine that may be repeated</source>
        <translation>modifie sur cette machine des choses qui peuvent être répétées</translation>
    </message>
    <message>
        <source>none beyond its own folder</source>
        <translation>aucun hors de son propre dossier</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>exécute %1</translation>
    </message>
    <message>
        <source>uses the network</source>
        <translation>utilise le réseau</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>step, facts</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>Pourquoi c’est demandé</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>no such value</source>
        <translation>pas de telle valeur</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécute</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpréteur</translation>
    </message>
    <message>
        <source>the one that is found</source>
        <translation>celui qui est trouvé</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Changes of this branch</source>
        <translation>Modifications de cette branche</translation>
    </message>
    <message>
        <source>Files it gets</source>
        <translation>Fichiers qu’elle reçoit</translation>
    </message>
    <message>
        <source>Files it promises</source>
        <translation>Fichiers qu’elle promet</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Kept in its place by</source>
        <translation>Gardée à sa place par</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Will take</source>
        <translation>Prendra</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more step(s)</source>
        <translation>
            <numerusform>et %Ln étape de plus</numerusform>
            <numerusform>et %Ln étapes de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Times done again</source>
        <translation>Nombre de fois refaite</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>Ce qui en a été dit</translation>
    </message>
</context>
<context>
    <name>CostWords</name>
    <message>
        <source>The costs could not be written to %1.</source>
        <translation>Les coûts n’ont pas pu être écrits dans %1.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Choisissez un endroit où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>an amount of US dollars</comment>
        <translation>%1&#xa0;$</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a cost</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a cost</comment>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <comment>a cost</comment>
        <translation>%1, enregistré</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 appel</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 appels</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Cette exécution</translation>
    </message>
    <message>
        <source>This run and its branches</source>
        <translation>Cette exécution et ses branches</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Ce projet</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Cette session</translation>
    </message>
    <message>
        <source>Paid calls</source>
        <translation>Appels payants</translation>
    </message>
    <message>
        <source>Recorded answers</source>
        <translation>Réponses enregistrées</translation>
    </message>
    <message>
        <source>Imported runs</source>
        <translation>Exécutions importées</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Not told apart</source>
        <translation>Non réparti</translation>
    </message>
    <message>
        <source>First attempts</source>
        <translation>Premières tentatives</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Tentative %1</translation>
    </message>
    <message>
        <source>%1 and its branches</source>
        <translation>%1 et ses branches</translation>
    </message>
    <message>
        <source>Session “%1”</source>
        <translation>Session «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>Projet «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>%1, each day</source>
        <translation>%1, chaque jour</translation>
    </message>
    <message>
        <source>%1, each week</source>
        <translation>%1, chaque semaine</translation>
    </message>
    <message>
        <source>%1, each month</source>
        <translation>%1, chaque mois</translation>
    </message>
    <message>
        <source>%1, in total</source>
        <translation>%1, au total</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>spent, limit, share</comment>
        <translation>%1 sur %2, %3</translation>
    </message>
    <message>
        <source>%1 % of a budget is spent: %2, %3.</source>
        <translation>%1&#x202f;% d’un budget sont dépensés&#x202f;: %2, %3.</translation>
    </message>
    <message>
        <source>A budget is used up, and no more calls that cost anything are made: %1, %2.</source>
        <translation>Un budget est épuisé, et plus aucun appel qui coûte quelque chose n’est fait&#x202f;: %1, %2.</translation>
    </message>
    <message>
        <source>A budget is used up: %1, %2. Calls go on, as it only tells.</source>
        <translation>Un budget est épuisé&#x202f;: %1, %2. Les appels continuent, car il prévient seulement.</translation>
    </message>
    <message>
        <source>Used up: stops the next call that costs anything.</source>
        <translation>Épuisé&#x202f;: arrête le prochain appel qui coûte quelque chose.</translation>
    </message>
    <message>
        <source>Used up: only told, calls go on.</source>
        <translation>Épuisé&#x202f;: prévient seulement, les appels continuent.</translation>
    </message>
    <message>
        <source>Stops calls at its end.</source>
        <translation>Arrête les appels une fois épuisé.</translation>
    </message>
    <message>
        <source>Only tells.</source>
        <translation>Prévient seulement.</translation>
    </message>
    <message>
        <source>Begins anew on %1.</source>
        <translation>Recommence le %1.</translation>
    </message>
    <message>
        <source>Without %1 of unknown cost.</source>
        <translation>Sans %1 de coût inconnu.</translation>
    </message>
    <message>
        <source>At its end it will have cost about %1.</source>
        <translation>À la fin, elle aura coûté environ %1.</translation>
    </message>
    <message>
        <source>Another run of this workflow would cost %1, as one earlier run tells.</source>
        <translation>Une autre exécution de ce workflow coûterait %1, d’après une exécution antérieure.</translation>
    </message>
    <message>
        <source>Another run of this workflow would cost %1, as %2 earlier runs tell.</source>
        <translation>Une autre exécution de ce workflow coûterait %1, d’après %2 exécutions antérieures.</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of its tasks: no run of it was paid for yet.</source>
        <translation>Cela peut coûter %1. C’est une estimation grossière d’après la longueur des tâches&#x202f;: aucune exécution n’en a encore été payée.</translation>
    </message>
    <message>
        <source>It will cost %1, as one earlier run tells.</source>
        <translation>Cela coûtera %1, d’après une exécution antérieure.</translation>
    </message>
    <message>
        <source>It will cost %1, as %2 earlier runs tell.</source>
        <translation>Cela coûtera %1, d’après %2 exécutions antérieures.</translation>
    </message>
    <message>
        <source>What it will cost is unknown: no model is chosen yet.</source>
        <translation>Le coût est inconnu&#x202f;: aucun modèle n’est encore choisi.</translation>
    </message>
    <message>
        <source>What it will cost is unknown: nobody knows the price of %1.</source>
        <translation>Le coût est inconnu&#x202f;: personne ne connaît le prix de %1.</translation>
    </message>
    <message>
        <source>%1 to %2, likely %3</source>
        <comment>lowest, highest, likely cost</comment>
        <translation>de %1 à %2, probablement %3</translation>
    </message>
    <message>
        <source>Such estimates came within %1 on average.</source>
        <translation>De telles estimations s’écartaient en moyenne de %1.</translation>
    </message>
    <message>
        <source>A budget may stop it: %1 is left of %2.</source>
        <comment>amount, budget</comment>
        <translation>Un budget peut l’arrêter&#x202f;: il reste %1 de %2.</translation>
    </message>
    <message>
        <source>Input: %1, of it from the cache: %2</source>
        <translation>Entrée&#x202f;: %1, dont tirés du cache&#x202f;: %2</translation>
    </message>
    <message>
        <source>Output: %1, of it reasoning: %2</source>
        <translation>Sortie&#x202f;: %1, dont raisonnement&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 came to nothing</source>
        <translation>%1 sans résultat</translation>
    </message>
    <message>
        <source>%1 of unknown cost</source>
        <translation>%1 de coût inconnu</translation>
    </message>
    <message>
        <source>%1 with unknown numbers of tokens</source>
        <translation>%1 avec un nombre de jetons inconnu</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Outside of runs: trials</source>
        <translation>Hors exécutions : essais</translation>
    </message>
    <message>
        <source>Outside of runs: suggestions</source>
        <translation>Hors exécutions : suggestions</translation>
    </message>
    <message>
        <source>Outside of runs: tests</source>
        <translation>Hors exécutions : tests</translation>
    </message>
    <message>
        <source>Outside of runs</source>
        <translation>Hors exécutions</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Sans tentative</translation>
    </message>
    <message>
        <source>%1 % reached: %2, %3</source>
        <comment>percent, budget, how far it was used</comment>
        <translation>%1 % atteints : %2, %3</translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>a cost</comment>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of the task, for one call of a model: no task of this way was paid for with these models yet.</source>
        <translation>Cela peut coûter %1. C’est une estimation grossière d’après la longueur de la tâche, pour un appel de modèle&#x202f;: aucune tâche menée de cette façon n’a encore été payée avec ces modèles.</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of the task, for %2 calls of models: no task of this way was paid for with these models yet.</source>
        <translation>Cela peut coûter %1. C’est une estimation grossière d’après la longueur de la tâche, pour %2 appels de modèles&#x202f;: aucune tâche menée de cette façon n’a encore été payée avec ces modèles.</translation>
    </message>
    <message>
        <source>It will cost %1, as one earlier task of this way tells.</source>
        <translation>Cela coûtera %1, d’après une tâche antérieure menée de cette façon.</translation>
    </message>
    <message>
        <source>It will cost %1, as %2 earlier tasks of this way tell; those in like words count most.</source>
        <translation>Cela coûtera %1, d’après %2 tâches antérieures menées de cette façon&#x202f;; celles formulées en termes proches comptent le plus.</translation>
    </message>
    <message>
        <source>It takes %1 to %2, likely %3.</source>
        <comment>shortest, longest, likely time</comment>
        <translation>Cela prend de %1 à %2, probablement %3.</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>A short name for scripts and other steps: a letter, then letters, digits, &apos;-&apos; or &apos;_&apos;</source>
        <translation>Un nom court pour les scripts et les autres étapes&#x202f;: une lettre, puis des lettres, des chiffres, «&#x202f;-&#x202f;» ou «&#x202f;_&#x202f;»</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Steps of one group belong together on screen; it changes nothing about how they run</source>
        <translation>Les étapes d’un groupe vont ensemble à l’écran&#x202f;; cela ne change rien à leur exécution</translation>
    </message>
    <message>
        <source>What the step does, in a few words</source>
        <translation>Ce que fait l’étape, en quelques mots</translation>
    </message>
    <message>
        <source>What it runs</source>
        <translation>Ce qu’elle exécute</translation>
    </message>
    <message>
        <source>a script beside the workflow file, such as fit.py</source>
        <translation>un script à côté du fichier de workflow, par exemple fit.py</translation>
    </message>
    <message>
        <source>Naming a script takes the code below away, and the other way round</source>
        <translation>Indiquer un script retire le code ci-dessous, et inversement</translation>
    </message>
    <message>
        <source>or the code itself</source>
        <translation>ou le code lui-même</translation>
    </message>
    <message>
        <source>the workflow&apos;s</source>
        <translation>celui du workflow</translation>
    </message>
    <message>
        <source>What it needs and gives</source>
        <translation>Ce qu’elle nécessite et ce qu’elle donne</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Ids of steps with commas between; &apos;load?&apos; goes on even when load was skipped</source>
        <translation>Identifiants d’étapes séparés par des virgules&#x202f;; «&#x202f;load?&#x202f;» continue même si load a été ignorée</translation>
    </message>
    <message>
        <source>step/output, step/output</source>
        <translation>étape/sortie, étape/sortie</translation>
    </message>
    <message>
        <source>Outputs of earlier steps that the person sees before answering</source>
        <translation>Sorties d’étapes précédentes que la personne voit avant de répondre</translation>
    </message>
    <message>
        <source>File in the work folder</source>
        <translation>Fichier dans le dossier de travail</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Provient de</translation>
    </message>
    <message>
        <source>step/output, or file:PATH for a file beside the workflow</source>
        <translation>étape/sortie, ou file:CHEMIN pour un fichier à côté du workflow</translation>
    </message>
    <message>
        <source>File, pattern or folder/</source>
        <translation>Fichier, motif ou dossier/</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Type de média</translation>
    </message>
    <message>
        <source>What the step promises to write, such as table.csv and text/csv</source>
        <translation>Ce que l’étape promet d’écrire, par exemple table.csv et text/csv</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>The only parameters the step gets to see; fewer make branches cheaper</source>
        <translation>Les seuls paramètres que l’étape peut voir&#x202f;; moins il y en a, moins les branches coûtent</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Ce qu’elle demande</translation>
    </message>
    <message>
        <source>How a person may answer: approve, reject, modify</source>
        <translation>Réponses possibles&#x202f;: approve (approuver), reject (refuser), modify (modifier)</translation>
    </message>
    <message>
        <source>waits for ever</source>
        <translation>attend sans limite</translation>
    </message>
    <message>
        <source>Such as 2h or 3d</source>
        <translation>Par exemple 2h ou 3d</translation>
    </message>
    <message>
        <source>Goes on waiting</source>
        <translation>Continue d’attendre</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>A number with ms, s, m, h or d, such as 90s</source>
        <translation>Un nombre suivi de ms, s, m, h ou d, par exemple 90s</translation>
    </message>
    <message>
        <source>A number with KB, MB or GB, such as 512MB</source>
        <translation>Un nombre suivi de KB, MB ou GB, par exemple 512MB</translation>
    </message>
    <message>
        <source>Limits and retries</source>
        <translation>Limites et nouvelles tentatives</translation>
    </message>
    <message>
        <source>How often it is tried in all, 1 to 10</source>
        <translation>Nombre de tentatives en tout, de 1 à 10</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>by the kind of error</source>
        <translation>selon le type d’erreur</translation>
    </message>
    <message>
        <source>Wait before trying again</source>
        <translation>Attente avant une nouvelle tentative</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>None: it may be repeated at will</source>
        <translation>Aucun&#x202f;: peut être répétée à volonté</translation>
    </message>
    <message>
        <source>Local: repeatable things on this machine</source>
        <translation>Local&#x202f;: choses répétables sur cette machine</translation>
    </message>
    <message>
        <source>External: never repeated silently</source>
        <translation>Externe&#x202f;: jamais répétée sans le signaler</translation>
    </message>
    <message>
        <source>Effect and surroundings</source>
        <translation>Effet et contexte</translation>
    </message>
    <message>
        <source>A script that finds out whether it happened: exit code 0 yes, 10 no</source>
        <translation>Un script qui établit si l’effet a eu lieu&#x202f;: code de sortie 0 oui, 10 non</translation>
    </message>
    <message>
        <source>Script that checks the effect</source>
        <translation>Script qui vérifie l’effet</translation>
    </message>
    <message>
        <source>May use the network</source>
        <translation>Peut utiliser le réseau</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>On by default</source>
        <translation>Activé par défaut</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>à indiquer</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>Paramètre %1</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>For every step</source>
        <translation>Pour chaque étape</translation>
    </message>
    <message>
        <source>Modules that Python must have, such as numpy, matplotlib</source>
        <translation>Modules dont Python doit disposer, par exemple numpy, matplotlib</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>trouvé automatiquement</translation>
    </message>
    <message>
        <source>Paths or patterns of files that travel with every step, such as common/*.py</source>
        <translation>Chemins ou motifs des fichiers qui accompagnent chaque étape, par exemple common/*.py</translation>
    </message>
    <message>
        <source>Take results of identical earlier steps</source>
        <translation>Reprendre les résultats d’étapes antérieures identiques</translation>
    </message>
    <message>
        <source>Keep Python with its modules ready between steps</source>
        <translation>Garder Python et ses modules prêts entre les étapes</translation>
    </message>
    <message>
        <source>When its runs ask</source>
        <translation>Quand ses exécutions demandent</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>What it is to do, with all it has to know</source>
        <translation>Ce qu’il doit faire, avec tout ce qu’il doit savoir</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Qui fait quoi</translation>
    </message>
    <message>
        <source>as set for the agent&apos;s role</source>
        <translation>comme réglé pour le rôle de l’agent</translation>
    </message>
    <message>
        <source>for this step alone, beside the agent&apos;s own</source>
        <translation>pour cette étape seulement, en plus de celles de l’agent</translation>
    </message>
    <message>
        <source>How many answers of models one attempt may take</source>
        <translation>Combien de réponses de modèles une tentative peut demander</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Remove parameter %1</source>
        <translation>Retirer le paramètre %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>any</source>
        <translation>toute étape</translation>
    </message>
    <message>
        <source>Its id, or a pattern for ids such as fit_*</source>
        <translation>Son identifiant, ou un motif d’identifiants, par exemple fit_*</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Type d’étape</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Tout type</translation>
    </message>
    <message>
        <source>Any effect</source>
        <translation>Tout effet</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Règle %1</translation>
    </message>
    <message>
        <source>Costs more than, in dollars</source>
        <translation>Coûte plus que, en dollars</translation>
    </message>
    <message>
        <source>any cost</source>
        <translation>tout coût</translation>
    </message>
    <message>
        <source>A cost nobody knows counts as more</source>
        <translation>Un coût inconnu compte comme plus élevé</translation>
    </message>
    <message>
        <source>Takes longer than</source>
        <translation>Dure plus longtemps que</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>toute durée</translation>
    </message>
    <message>
        <source>Such as 90s or 2h; a time nobody knows counts as longer</source>
        <translation>Par exemple 90s ou 2h ; une durée inconnue compte comme plus longue</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Résultat attendu</translation>
    </message>
    <message>
        <source>such as chi2 &lt; 60</source>
        <translation>par exemple chi2 &lt; 60</translation>
    </message>
    <message>
        <source>Files it is expected of</source>
        <translation>Fichiers concernés</translation>
    </message>
    <message>
        <source>A pattern such as *.png; what is expected is then about count, how many there are, or bytes, how large they are together</source>
        <translation>Un motif, par exemple *.png ; le résultat attendu porte alors sur count, leur nombre, ou bytes, leur taille totale</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Retirer la règle %1</translation>
    </message>
    <message>
        <source>There is no rule, so nothing asks yet.</source>
        <translation>Il n’y a pas de règle, donc rien ne demande encore.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>One more condition: a run asks where any rule holds</source>
        <translation>Une condition de plus : une exécution demande là où l’une des règles s’applique</translation>
    </message>
    <message>
        <source>Who does the step: the name of an agent, such as engineer, or engineer@1.2 for one of its versions</source>
        <translation>Qui fait l’étape&#x202f;: le nom d’un agent, par exemple engineer, ou engineer@1.2 pour l’une de ses versions</translation>
    </message>
    <message>
        <source>How often you may have one step done again after you looked at its results, 0 to 10</source>
        <translation>Combien de fois vous pouvez faire refaire une même étape après avoir regardé ses résultats, de 0 à 10</translation>
    </message>
    <message>
        <source>Done again at most</source>
        <translation>Refaite au plus</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Things there are only so many of, such as gpu or api: the step waits until this many are free. How many there are stands in the settings, under Running; one of each unless they say otherwise.</source>
        <translation>Ce qui n’existe qu’en nombre limité, par exemple gpu ou api&#x202f;: l’étape attend qu’il y en ait autant de libres. Leur nombre est indiqué dans les réglages, sous Exécution&#x202f;; un de chaque, sauf indication contraire.</translation>
    </message>
    <message>
        <source>Other resources</source>
        <translation>Autres ressources</translation>
    </message>
    <message>
        <source>When it asks</source>
        <translation>Quand elle demande</translation>
    </message>
    <message>
        <source>Of a rule with an expected result it is after the step</source>
        <translation>Pour une règle avec un résultat attendu, c’est après l’étape</translation>
    </message>
    <message>
        <source>Before the step starts</source>
        <translation>Avant le début de l’étape</translation>
    </message>
    <message>
        <source>About its results</source>
        <translation>À propos de ses résultats</translation>
    </message>
    <message>
        <source>Before it and about its results</source>
        <translation>Avant l’étape et à propos de ses résultats</translation>
    </message>
    <message>
        <source>A value of outputs.json or a metric. With it the rule asks after the step, and only if the result is another; without it when the rule says.</source>
        <translation>Une valeur de outputs.json ou une mesure. Si elle est indiquée, la règle demande après l’étape, et seulement si le résultat est autre&#x202f;; sinon, au moment que dit la règle.</translation>
    </message>
    <message>
        <source>Ids of steps it does not wait for although it may look so: they are not suggested again</source>
        <translation>Identifiants des étapes qu’elle n’attend pas, bien qu’il puisse sembler que si&#x202f;: elles ne sont plus suggérées</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Ajouter «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier&#x202f;: %1</translation>
    </message>
    <message>
        <source>Change %1 of “%2”</source>
        <translation>Modifier «&#x202f;%2&#x202f;»&#x202f;: %1</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Renommer «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Change id of “%1”</source>
        <translation>Modifier l’identifiant de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Change kind of “%1”</source>
        <translation>Modifier le type de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Dupliquer %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Connect “%1” to “%2”</source>
        <translation>Relier «&#x202f;%1&#x202f;» à «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Disconnect “%1” from “%2”</source>
        <translation>Détacher «&#x202f;%1&#x202f;» de «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>Déplacer «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Take %1 out of the group</source>
        <translation>Sortir %1 du groupe</translation>
    </message>
    <message>
        <source>Put %1 into “%2”</source>
        <translation>Mettre %1 dans «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpréteur</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nécessite</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Shown files</source>
        <translation>Fichiers montrés</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>At the deadline</source>
        <translation>À l’échéance</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Durée limite</translation>
    </message>
    <message>
        <source>Stalled after</source>
        <translation>Sans signe de vie après</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Python modules</source>
        <translation>Modules Python</translation>
    </message>
    <message>
        <source>Files for every step</source>
        <translation>Fichiers pour chaque étape</translation>
    </message>
    <message>
        <source>Reuse of results</source>
        <translation>Réutilisation des résultats</translation>
    </message>
    <message>
        <source>Warm Python</source>
        <translation>Python gardé prêt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>More instructions</source>
        <translation>Instructions supplémentaires</translation>
    </message>
    <message>
        <source>Most answers</source>
        <translation>Réponses au plus</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Retirer la règle %1</translation>
    </message>
    <message>
        <source>Limits of the plan</source>
        <translation>Limites du plan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln étape</numerusform>
            <numerusform>%Ln étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>Say that “%1” is independent of “%2”</source>
        <translation>Indiquer que «&#x202f;%1&#x202f;» est indépendante de «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Say no more that “%1” is independent of “%2”</source>
        <translation>Ne plus indiquer que «&#x202f;%1&#x202f;» est indépendante de «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Independent of</source>
        <translation>Indépendante de</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Run created</source>
        <translation>Exécution créée</translation>
    </message>
    <message>
        <source>Run drafted</source>
        <translation>Brouillon d’exécution créé</translation>
    </message>
    <message>
        <source>Planning started</source>
        <translation>Planification commencée</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>Exécution reprise</translation>
    </message>
    <message>
        <source>Run reopened</source>
        <translation>Exécution rouverte</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Exécution commencée</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>Exécution mise en pause</translation>
    </message>
    <message>
        <source>Run completed</source>
        <translation>Exécution terminée</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Exécution échouée</translation>
    </message>
    <message>
        <source>Run cancelled</source>
        <translation>Exécution annulée</translation>
    </message>
    <message>
        <source>Step started</source>
        <translation>Étape commencée</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Étape terminée</translation>
    </message>
    <message>
        <source>Step failed</source>
        <translation>Étape échouée</translation>
    </message>
    <message>
        <source>Step cancelled</source>
        <translation>Étape annulée</translation>
    </message>
    <message>
        <source>Step interrupted</source>
        <translation>Étape interrompue</translation>
    </message>
    <message>
        <source>Step will be tried again</source>
        <translation>Nouvelle tentative prévue pour l’étape</translation>
    </message>
    <message>
        <source>Step skipped</source>
        <translation>Étape ignorée</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>Approbation demandée</translation>
    </message>
    <message>
        <source>Approval answered</source>
        <translation>Réponse à l’approbation</translation>
    </message>
    <message>
        <source>Value measured</source>
        <translation>Valeur mesurée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Effect about to happen</source>
        <translation>Effet sur le point de se produire</translation>
    </message>
    <message>
        <source>Effect happened</source>
        <translation>L’effet s’est produit</translation>
    </message>
    <message>
        <source>Effect did not happen</source>
        <translation>L’effet ne s’est pas produit</translation>
    </message>
    <message>
        <source>Effect unknown</source>
        <translation>Effet inconnu</translation>
    </message>
    <message>
        <source>Result adopted</source>
        <translation>Résultat adopté</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de reprise</translation>
    </message>
    <message>
        <source>Step shows no sign of life</source>
        <translation>L’étape ne donne aucun signe de vie</translation>
    </message>
    <message>
        <source>Step moves again</source>
        <translation>L’étape avance de nouveau</translation>
    </message>
    <message>
        <source>Engine is alive</source>
        <translation>Le moteur est actif</translation>
    </message>
    <message>
        <source>Approval mode changed</source>
        <translation>Mode d’approbation modifié</translation>
    </message>
    <message>
        <source>Gate set</source>
        <translation>Point de contrôle placé</translation>
    </message>
    <message>
        <source>Gate removed</source>
        <translation>Point de contrôle retiré</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>tentative %1</translation>
    </message>
    <message>
        <source>because of %1</source>
        <translation>à cause de %1</translation>
    </message>
    <message>
        <source>from run %1</source>
        <translation>de l’exécution %1</translation>
    </message>
    <message>
        <source>quiet for %1</source>
        <translation>silencieuse depuis %1</translation>
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
        <translation>%1 j %2 h</translation>
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
        <translation>jamais</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>dans %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>dans %1 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>aujourd’hui, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>hier, %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Vous attend</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Nouvelle tentative</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Pas encore exécuté</translation>
    </message>
    <message>
        <source>Waiting for 1 step</source>
        <translation>Attend 1 étape</translation>
    </message>
    <message>
        <source>Waiting for %1 steps</source>
        <translation>Attend %1 étapes</translation>
    </message>
    <message>
        <source>Ready, the run is paused</source>
        <translation>Prête, l’exécution est en pause</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Prête à commencer</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>tentative %1 sur %2</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nouvelle tentative dans %1</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Non achevée</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Simulated task</source>
        <translation>Tâche simulée</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Approved with a note</source>
        <translation>Approuvée avec une note</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Tentée de nouveau</translation>
    </message>
    <message>
        <source>Done without</source>
        <translation>Poursuivi sans elle</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>L’effet a eu lieu</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Approve and go on</source>
        <translation>Approuver et continuer</translation>
    </message>
    <message>
        <source>Reject and skip this step</source>
        <translation>Refuser et ignorer cette étape</translation>
    </message>
    <message>
        <source>Go on with my note</source>
        <translation>Continuer avec ma note</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on without this step</source>
        <translation>Continuer sans cette étape</translation>
    </message>
    <message>
        <source>Give the run up</source>
        <translation>Abandonner l’exécution</translation>
    </message>
    <message>
        <source>It happened, go on</source>
        <translation>L’effet a eu lieu, continuer</translation>
    </message>
    <message>
        <source>Let the check find out</source>
        <translation>Laisser le contrôle l’établir</translation>
    </message>
    <message>
        <source>answered by a person</source>
        <translation>réponse donnée par une personne</translation>
    </message>
    <message>
        <source>answered in advance</source>
        <translation>réponse donnée à l’avance</translation>
    </message>
    <message>
        <source>an earlier answer was remembered</source>
        <translation>une réponse antérieure a été retenue</translation>
    </message>
    <message>
        <source>nobody answered in time</source>
        <translation>personne n’a répondu à temps</translation>
    </message>
    <message>
        <source>Asks only where the workflow has an approval</source>
        <translation>Demande seulement là où le workflow prévoit une approbation</translation>
    </message>
    <message>
        <source>Asks once, before the first step starts</source>
        <translation>Demande une fois, avant le début de la première étape</translation>
    </message>
    <message>
        <source>Asks before each step</source>
        <translation>Demande avant chaque étape</translation>
    </message>
    <message>
        <source>Asks when a step fails for good</source>
        <translation>Demande quand une étape échoue définitivement</translation>
    </message>
    <message>
        <source>Asks where a gate is set</source>
        <translation>Demande là où un point de contrôle est placé</translation>
    </message>
    <message>
        <source>Asks by the rules of the workflow</source>
        <translation>Demande selon les règles du workflow</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Pause and stop running steps</source>
        <translation>Mettre en pause et arrêter les étapes en cours</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Nombre entier</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>TSV table</source>
        <translation>Tableau TSV</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Page HTML</translation>
    </message>
    <message>
        <source>Python script</source>
        <translation>Script Python</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
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
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Fichier binaire</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>Image JPEG</translation>
    </message>
    <message>
        <source>SVG image</source>
        <translation>Image SVG</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>Image GIF</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Something in the input is wrong</source>
        <translation>Quelque chose est erroné dans l’entrée</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Impossible pour l’instant</translation>
    </message>
    <message>
        <source>Somebody else was first</source>
        <translation>Quelqu’un d’autre a été plus rapide</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>La lecture ou l’écriture a échoué</translation>
    </message>
    <message>
        <source>Not enough disk space</source>
        <translation>Pas assez d’espace sur le disque</translation>
    </message>
    <message>
        <source>This place may not be written</source>
        <translation>Il n’est pas possible d’écrire à cet endroit</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Utilisé par un autre programme</translation>
    </message>
    <message>
        <source>Damaged data</source>
        <translation>Données endommagées</translation>
    </message>
    <message>
        <source>A file of another program</source>
        <translation>Un fichier d’un autre programme</translation>
    </message>
    <message>
        <source>Written by a newer version</source>
        <translation>Écrit par une version plus récente</translation>
    </message>
    <message>
        <source>Something is not installed</source>
        <translation>Quelque chose n’est pas installé</translation>
    </message>
    <message>
        <source>Took longer than allowed</source>
        <translation>A duré plus longtemps que permis</translation>
    </message>
    <message>
        <source>A limit was reached</source>
        <translation>Une limite a été atteinte</translation>
    </message>
    <message>
        <source>Not part of this version</source>
        <translation>Absent de cette version</translation>
    </message>
    <message>
        <source>The script of the step failed</source>
        <translation>Le script de l’étape a échoué</translation>
    </message>
    <message>
        <source>A mistake of this program</source>
        <translation>Une erreur de ce programme</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 étape</translation>
    </message>
    <message>
        <source>answered by a program, over the event feed</source>
        <translation>réponse donnée par un programme, par le flux d’événements</translation>
    </message>
    <message>
        <source>Model answered from a recording</source>
        <translation>Réponse de modèle tirée d’un enregistrement</translation>
    </message>
    <message>
        <source>Model called</source>
        <translation>Modèle appelé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Sans signe de vie</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>en cours depuis %1</translation>
    </message>
    <message>
        <source>Step will be done again</source>
        <translation>L’étape sera refaite</translation>
    </message>
    <message>
        <source>Memory and processor</source>
        <translation>Mémoire et processeur</translation>
    </message>
    <message>
        <source>%1 of processor time</source>
        <translation>%1 de temps processeur</translation>
    </message>
    <message>
        <source>Waiting for %1: it wants %2, there are %3</source>
        <translation>Attend %1&#x202f;: en veut %2, il y en a %3</translation>
    </message>
    <message>
        <source>Waiting for %1: %2 of %3 in use</source>
        <translation>Attend %1&#x202f;: %2 sur %3 en cours d’utilisation</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>À refaire</translation>
    </message>
    <message>
        <source>Asks about the results of each step</source>
        <translation>Demande à propos des résultats de chaque étape</translation>
    </message>
    <message>
        <source>Asks before each step and about its results</source>
        <translation>Demande avant chaque étape et à propos de ses résultats</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln étape</numerusform>
            <numerusform>%Ln étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1 sur %Ln étape</numerusform>
            <numerusform>%1 sur %Ln étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps done</source>
        <translation>
            <numerusform>%1 sur %Ln étape terminée</numerusform>
            <numerusform>%1 sur %Ln étapes terminées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Adopté</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Réutilisé</translation>
    </message>
    <message>
        <source>Kept, not done again</source>
        <translation>Conservé, pas refait</translation>
    </message>
    <message>
        <source>Only pretended</source>
        <translation>Seulement simulé</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message>
        <source>Neither run has a step.</source>
        <translation>Aucune des deux exécutions n’a d’étape.</translation>
    </message>
    <message>
        <source>The runs do not differ in any step.</source>
        <translation>Les exécutions ne diffèrent dans aucune étape.</translation>
    </message>
    <message>
        <source>The runs first differ at “%1”: %2.</source>
        <translation>Les exécutions diffèrent d’abord à «&#x202f;%1&#x202f;»&#x202f;: %2.</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>seulement dans A</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>seulement dans B</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>autre nom</translation>
    </message>
    <message>
        <source>another state</source>
        <translation>autre état</translation>
    </message>
    <message>
        <source>another script</source>
        <translation>autre script</translation>
    </message>
    <message>
        <source>other input files</source>
        <translation>autres fichiers d’entrée</translation>
    </message>
    <message>
        <source>other parameters</source>
        <translation>autres paramètres</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>autres réglages</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>autre réponse</translation>
    </message>
    <message>
        <source>another error</source>
        <translation>autre erreur</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>autres valeurs</translation>
    </message>
    <message>
        <source>other files</source>
        <translation>autres fichiers</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>%1 of %2 cells differ</source>
        <translation>%1 cellules sur %2 diffèrent</translation>
    </message>
    <message>
        <source>numbers by at most %1</source>
        <translation>écart des nombres&#x202f;: %1 au plus</translation>
    </message>
    <message>
        <source>%1 rows in A, %2 in B</source>
        <translation>%1 lignes dans A, %2 dans B</translation>
    </message>
    <message>
        <source>columns only in A: %1</source>
        <translation>colonnes seulement dans A&#x202f;: %1</translation>
    </message>
    <message>
        <source>columns only in B: %1</source>
        <translation>colonnes seulement dans B&#x202f;: %1</translation>
    </message>
    <message>
        <source>pictures of different sizes</source>
        <translation>images de tailles différentes</translation>
    </message>
    <message>
        <source>%1 of the pixels differ, by at most %2 of the full range</source>
        <translation>%1 des pixels diffèrent, de %2 de l’étendue totale au plus</translation>
    </message>
    <message>
        <source>only line ends differ</source>
        <translation>seules les fins de ligne diffèrent</translation>
    </message>
    <message>
        <source>every value is the same</source>
        <translation>toutes les valeurs sont identiques</translation>
    </message>
    <message>
        <source>every cell is the same</source>
        <translation>toutes les cellules sont identiques</translation>
    </message>
    <message>
        <source>every pixel is the same</source>
        <translation>tous les pixels sont identiques</translation>
    </message>
    <message>
        <source>other content: %1 in A, %2 in B</source>
        <translation>autre contenu&#x202f;: %1 dans A, %2 dans B</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>autre tâche</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps differ.</source>
        <translation>
            <numerusform>Différences&#x202f;: %1 sur %Ln étape.</numerusform>
            <numerusform>Différences&#x202f;: %1 sur %Ln étapes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln ligne ajoutée</numerusform>
            <numerusform>%Ln lignes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln ligne supprimée</numerusform>
            <numerusform>%Ln lignes supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s)</source>
        <translation>
            <numerusform>%Ln valeur différente</numerusform>
            <numerusform>%Ln valeurs différentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>%1 · on</source>
        <comment>menu</comment>
        <translation>%1 · activé</translation>
    </message>
    <message>
        <source>%1 · off</source>
        <comment>menu</comment>
        <translation>%1 · désactivé</translation>
    </message>
    <message>
        <source>This cannot be done here</source>
        <translation>Cela n’est pas possible ici</translation>
    </message>
    <message>
        <source>Run · %1</source>
        <comment>state</comment>
        <translation>Exécution · %1</translation>
    </message>
    <message>
        <source>Step · %1</source>
        <comment>state</comment>
        <translation>Étape · %1</translation>
    </message>
    <message>
        <source>Step · %1 · %2</source>
        <comment>id, state</comment>
        <translation>Étape · %1 · %2</translation>
    </message>
</context>
<context>
    <name>PlanStepForm</name>
    <message>
        <source>The plan has no step “%1”.</source>
        <translation>Le plan n’a pas d’étape « %1 ».</translation>
    </message>
    <message>
        <source>A step cannot wait for itself.</source>
        <translation>Une étape ne peut pas s’attendre elle-même.</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>QuestionNote</name>
    <message>
        <source>To look at: %1</source>
        <comment>names of files</comment>
        <translation>À examiner : %1</translation>
    </message>
</context>
<context>
    <name>RetryFacts</name>
    <message>
        <source>Steps tried again</source>
        <translation>Étapes tentées de nouveau</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Nouvelles tentatives</translation>
    </message>
    <message>
        <source>Attempts made after a failure; what came after an interruption is the same try again</source>
        <translation>Tentatives faites après un échec&#x202f;; ce qui suit une interruption est la reprise du même essai</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Avec succès</translation>
    </message>
    <message>
        <source>Steps tried again that completed in the end</source>
        <translation>Étapes tentées de nouveau qui sont finalement arrivées à leur terme</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>how often</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Attempts that failed like this</source>
        <translation>Tentatives qui ont échoué ainsi</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n retries</source>
        <translation>
            <numerusform>%1 après %n nouvelle tentative</numerusform>
            <numerusform>%1 après %n nouvelles tentatives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Named</source>
        <translation>Nommé</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Périodique</translation>
    </message>
    <message>
        <source>Before an effect</source>
        <translation>Avant un effet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>A step failed</source>
        <translation>Une étape a échoué</translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation>Programme fermé</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpréteur</translation>
    </message>
    <message>
        <source>As the steps reported it</source>
        <translation>Tel que les étapes l’ont indiqué</translation>
    </message>
    <message>
        <source>Interpreter asked for</source>
        <translation>Interpréteur demandé</translation>
    </message>
    <message>
        <source>Python modules</source>
        <translation>Modules Python</translation>
    </message>
    <message>
        <source>What the workflow says it needs</source>
        <translation>Ce dont le workflow dit avoir besoin</translation>
    </message>
    <message>
        <source>Environment variable of every step</source>
        <translation>Variable d’environnement de chaque étape</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>Étapes simultanées</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulée</translation>
    </message>
    <message>
        <source>recorded run times divided by %1</source>
        <translation>durées enregistrées divisées par %1</translation>
    </message>
    <message>
        <source>When a step fails for good</source>
        <translation>Quand une étape échoue définitivement</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>une personne est interrogée</translation>
    </message>
    <message>
        <source>Files taken along</source>
        <translation>Fichiers emportés</translation>
    </message>
    <message>
        <source>%1 · %2 · after event %3</source>
        <translation>%1 · %2 · après l’événement %3</translation>
    </message>
    <message>
        <source>Environment variable of “%1”</source>
        <translation>Variable d’environnement de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Results of identical steps</source>
        <translation>Résultats d’étapes identiques</translation>
    </message>
    <message>
        <source>are taken over</source>
        <translation>sont adoptés</translation>
    </message>
    <message>
        <source>Python processes</source>
        <translation>Processus Python</translation>
    </message>
    <message>
        <source>forked from one with the modules loaded</source>
        <translation>issus d’un processus qui a déjà chargé les modules</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>Fichier de workflow</translation>
    </message>
    <message>
        <source>As it was when the run was made; later changes do not reach it</source>
        <translation>Tel qu’à la création de l’exécution&#x202f;; les modifications ultérieures ne l’atteignent pas</translation>
    </message>
</context>
<context>
    <name>SettingsCatalogue</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light or dark; System follows the desktop.</source>
        <translation>Clair ou sombre&#x202f;; Système suit le bureau.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>colours night contrast</source>
        <translation>couleurs nuit contraste</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>In percent of the size the desktop has for text.</source>
        <translation>En pourcentage de la taille de texte du bureau.</translation>
    </message>
    <message>
        <source>font zoom large</source>
        <translation>police zoom grand</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Mouvements réduits</translation>
    </message>
    <message>
        <source>Nothing turns or glides; states change at once. Also on when the desktop asks for it.</source>
        <translation>Rien ne tourne ni ne glisse&#x202f;; les états changent d’un coup. Activé aussi quand le bureau le demande.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Comme l’indique le bureau</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window, and of numbers and dates in it.</source>
        <translation>De la fenêtre, et des nombres et des dates qui s’y trouvent.</translation>
    </message>
    <message>
        <source>translation locale English</source>
        <translation>traduction langue anglais français</translation>
    </message>
    <message>
        <source>Steps at once</source>
        <translation>Étapes simultanées</translation>
    </message>
    <message>
        <source>How many steps of all runs may work at the same time.</source>
        <translation>Combien d’étapes, toutes exécutions confondues, peuvent travailler en même temps.</translation>
    </message>
    <message>
        <source>workers parallel processes</source>
        <translation>processus de travail parallèle</translation>
    </message>
    <message>
        <source>Keep scripts where they belong</source>
        <translation>Garder les scripts à leur place</translation>
    </message>
    <message>
        <source>A step writes only into its own folder, where this machine can enforce that. Now: %1</source>
        <translation>Une étape n’écrit que dans son propre dossier, là où cette machine peut l’imposer. Actuellement&#x202f;: %1</translation>
    </message>
    <message>
        <source>nothing does.</source>
        <translation>rien ne l’impose.</translation>
    </message>
    <message>
        <source>Where the machine can</source>
        <translation>Là où la machine le peut</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>sandbox security network</source>
        <translation>bac à sable sécurité réseau</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Warm Python</source>
        <translation>Python gardé prêt</translation>
    </message>
    <message>
        <source>Workflows that ask for it begin their Python steps from an interpreter that has its modules already. Off: each begins a new one.</source>
        <translation>Les workflows qui le demandent commencent leurs étapes Python avec un interpréteur qui a déjà ses modules. Désactivé&#x202f;: chacune en commence un nouveau.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>These belong to the session that is open, also for the command line (cmbagent limits).</source>
        <translation>Elles valent pour la session ouverte, y compris en ligne de commande (cmbagent limits).</translation>
    </message>
    <message>
        <source>Runs at once</source>
        <translation>Exécutions simultanées</translation>
    </message>
    <message>
        <source>One more is refused until another has ended. 0: none may begin.</source>
        <translation>Une de plus est refusée jusqu’à ce qu’une autre s’achève. 0&#x202f;: aucune ne peut commencer.</translation>
    </message>
    <message>
        <source>Space on disk</source>
        <translation>Espace sur le disque</translation>
    </message>
    <message>
        <source>Of all runs of the session; at the limit they pause, and nothing is lost.</source>
        <translation>De toutes les exécutions de la session&#x202f;; à la limite, elles se mettent en pause et rien n’est perdu.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Of all steps together; a step that wants more waits.</source>
        <translation>De toutes les étapes ensemble&#x202f;; une étape qui en veut plus attend.</translation>
    </message>
    <message>
        <source>Free by itself what no run needs</source>
        <translation>Libérer automatiquement ce dont aucune exécution n’a besoin</translation>
    </message>
    <message>
        <source>When the program starts, content of deleted runs that nobody has needed for so many days is removed. 0: never by itself.</source>
        <translation>Au démarrage du programme, le contenu des exécutions supprimées dont personne n’a eu besoin pendant ce nombre de jours est supprimé. 0&#x202f;: jamais automatiquement.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>retention garbage cleanup</source>
        <translation>conservation déchets nettoyage</translation>
    </message>
    <message>
        <source>Safety of what is written</source>
        <translation>Sûreté de ce qui est écrit</translation>
    </message>
    <message>
        <source>A power cut loses nothing, or at most the last moment but writing is quicker.</source>
        <translation>Une coupure de courant ne perd rien, ou bien au plus le dernier instant, mais l’écriture est plus rapide.</translation>
    </message>
    <message>
        <source>Survives a power cut</source>
        <translation>Résiste à une coupure de courant</translation>
    </message>
    <message>
        <source>Survives a crash of the program</source>
        <translation>Résiste à un arrêt brutal du programme</translation>
    </message>
    <message>
        <source>durability database sync</source>
        <translation>durabilité base de données synchronisation</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>Où sont les données</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>What takes room</source>
        <translation>Ce qui prend de la place</translation>
    </message>
    <message>
        <source>Sizes of projects and runs, and what could be freed.</source>
        <translation>La taille des projets et des exécutions, et ce qui pourrait être libéré.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Montrer…</translation>
    </message>
    <message>
        <source>Undo a deletion</source>
        <translation>Annuler une suppression</translation>
    </message>
    <message>
        <source>How long something deleted can be taken back before it is gone.</source>
        <translation>Combien de temps ce qui est supprimé peut être récupéré avant de disparaître.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Patience with other programs</source>
        <translation>Patience avec les autres programmes</translation>
    </message>
    <message>
        <source>How long another program may keep the database locked before that is told.</source>
        <translation>Combien de temps un autre programme peut garder la base de données verrouillée avant que cela soit signalé.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs the Python steps of workflows that name no other. Empty: the first one found that has the modules a workflow needs.</source>
        <translation>Exécute les étapes Python des workflows qui n’en indiquent pas d’autre. Vide&#x202f;: le premier trouvé qui a les modules dont un workflow a besoin.</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Trouvé automatiquement</translation>
    </message>
    <message>
        <source>Other interpreters</source>
        <translation>Autres interpréteurs</translation>
    </message>
    <message>
        <source>Steps name them in their first line (#!) or as their interpreter; they are looked for in PATH.</source>
        <translation>Les étapes les indiquent dans leur première ligne (#!) ou comme leur interpréteur&#x202f;; ils sont cherchés dans PATH.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Interpréteurs</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Open questions when they come</source>
        <translation>Ouvrir les questions dès leur arrivée</translation>
    </message>
    <message>
        <source>Shows a step&apos;s question as soon as it asks, if its run is in front.</source>
        <translation>Montre la question d’une étape dès qu’elle est posée, si son exécution est au premier plan.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>What is switched off is not in the menus; nothing that was made with it is lost.</source>
        <translation>Ce qui est désactivé n’est pas dans les menus&#x202f;; rien de ce qui a été fait avec n’est perdu.</translation>
    </message>
    <message>
        <source>Branches and comparison</source>
        <translation>Branches et comparaison</translation>
    </message>
    <message>
        <source>Editing workflows</source>
        <translation>Modification de workflows</translation>
    </message>
    <message>
        <source>Recorded traces</source>
        <translation>Traces enregistrées</translation>
    </message>
    <message>
        <source>Tell on the desktop</source>
        <translation>Prévenir sur le bureau</translation>
    </message>
    <message>
        <source>Notifications when a run waits for you while you look elsewhere.</source>
        <translation>Notifications quand une exécution vous attend pendant que vous regardez ailleurs.</translation>
    </message>
    <message>
        <source>Tell of a quiet run after</source>
        <translation>Signaler une exécution silencieuse après</translation>
    </message>
    <message>
        <source>When nothing has happened in a run for so long, you are told once. 0: never.</source>
        <translation>Quand rien ne s’est passé dans une exécution pendant ce temps, cela vous est signalé une fois. 0&#x202f;: jamais.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Export of graphs</source>
        <translation>Export de graphes</translation>
    </message>
    <message>
        <source>Event feed</source>
        <translation>Flux d’événements</translation>
    </message>
    <message>
        <source>Choosing when a run asks</source>
        <translation>Choisir quand une exécution demande</translation>
    </message>
    <message>
        <source>Countdown to the next attempt</source>
        <translation>Compte à rebours jusqu’à la prochaine tentative</translation>
    </message>
    <message>
        <source>Steps side by side</source>
        <translation>Étapes en parallèle</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Record what models answer</source>
        <translation>Enregistrer les réponses des modèles</translation>
    </message>
    <message>
        <source>A run keeps its questions and answers in its folder, without keys, so that it can be replayed without a network. Off: attempts that begin from now on cannot be.</source>
        <translation>Une exécution garde ses questions et ses réponses dans son dossier, sans les clés, pour pouvoir être rejouée sans réseau. Désactivé : les tentatives qui commencent dès maintenant ne pourront pas l’être.</translation>
    </message>
    <message>
        <source>recording replay reproduce network</source>
        <translation>enregistrement rejouer reproduire réseau</translation>
    </message>
    <message>
        <source>Named resources</source>
        <translation>Ressources nommées</translation>
    </message>
    <message>
        <source>How many there are of what steps ask for by name, such as gpu or api. A step waits until as many are free as it wants. Of what is not listed there is one.</source>
        <translation>Combien il y a de ce que les étapes demandent par son nom, par exemple gpu ou api. Une étape attend qu’il y en ait autant de libres qu’elle en veut. De ce qui n’est pas listé, il y en a un.</translation>
    </message>
    <message>
        <source>tokens gpu licence</source>
        <translation>jetons gpu licence</translation>
    </message>
    <message>
        <source>Open recorded runs of other programs (WfFormat) and simulate them.</source>
        <translation>Ouvrir des exécutions enregistrées d’autres programmes (WfFormat) et les simuler.</translation>
    </message>
    <message>
        <source>Write a graph as a picture or as text.</source>
        <translation>Écrire un graphe comme image ou comme texte.</translation>
    </message>
    <message>
        <source>Add, connect and change steps on the canvas.</source>
        <translation>Ajouter, relier et modifier des étapes sur le canevas.</translation>
    </message>
    <message>
        <source>Other programs on this computer may follow and steer runs, when the feed is on.</source>
        <translation>D’autres programmes de cet ordinateur peuvent suivre et diriger les exécutions, quand le flux est activé.</translation>
    </message>
    <message>
        <source>Before a run and while it goes on. Off: it asks where its workflow says so.</source>
        <translation>Avant une exécution et pendant qu’elle avance. Désactivé&#x202f;: elle demande là où son workflow le prévoit.</translation>
    </message>
    <message>
        <source>With a button that begins it at once. Off: steps are still tried again.</source>
        <translation>Avec un bouton qui la commence aussitôt. Désactivé&#x202f;: les étapes sont tout de même tentées de nouveau.</translation>
    </message>
    <message>
        <source>Off: one step after the other, whatever “Steps at once” says.</source>
        <translation>Désactivé&#x202f;: une étape après l’autre, quoi que dise «&#x202f;Étapes simultanées&#x202f;».</translation>
    </message>
    <message>
        <source>Play a run again from a step, and compare what came out.</source>
        <translation>Rejouer une exécution à partir d’une étape, et comparer ce qui en est sorti.</translation>
    </message>
    <message>
        <source>The page that lists, switches, copies and writes agents.</source>
        <translation>La page qui liste, active, copie et écrit les agents.</translation>
    </message>
    <message>
        <source>The page of what language models cost, and of budgets.</source>
        <translation>La page de ce que coûtent les modèles de langage, et des budgets.</translation>
    </message>
    <message>
        <source>Curves of what steps report, and what each of them took.</source>
        <translation>Courbes de ce qu’indiquent les étapes, et de ce que chacune a consommé.</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Your data were not changed.</source>
        <translation>Vos données n’ont pas été modifiées.</translation>
    </message>
    <message>
        <source>%1 Your data were not changed.</source>
        <translation>%1 Vos données n’ont pas été modifiées.</translation>
    </message>
</context>
<context>
    <name>StatusCount</name>
    <message numerus="yes">
        <source>%Ln not started</source>
        <translation>
            <numerusform>%Ln non commencée</numerusform>
            <numerusform>%Ln non commencées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln terminée</numerusform>
            <numerusform>%Ln terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échouée</numerusform>
            <numerusform>%Ln échouées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln en pause</numerusform>
            <numerusform>%Ln en pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln vous attend</numerusform>
            <numerusform>%Ln vous attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trying again</source>
        <translation>
            <numerusform>%Ln en nouvelle tentative</numerusform>
            <numerusform>%Ln en nouvelle tentative</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln ignorée</numerusform>
            <numerusform>%Ln ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln annulée</numerusform>
            <numerusform>%Ln annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <translation>
            <numerusform>%Ln interrompue</numerusform>
            <numerusform>%Ln interrompues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stalled</source>
        <translation>
            <numerusform>%Ln sans signe de vie</numerusform>
            <numerusform>%Ln sans signe de vie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepOffers</name>
    <message>
        <source>This run is over for good; “Play from here” makes a branch of it</source>
        <translation>Cette exécution est terminée pour de bon ; « Rejouer à partir d’ici » en fait une branche</translation>
    </message>
    <message>
        <source>This run has ended already</source>
        <translation>Cette exécution a déjà pris fin</translation>
    </message>
    <message>
        <source>The step may have had its effect already; choose Answer and decide that first</source>
        <translation>L’étape a peut-être déjà eu son effet ; choisissez Répondre et décidez-en d’abord</translation>
    </message>
    <message>
        <source>This is no answer to what the step asks; choose Answer</source>
        <translation>Ce n’est pas une réponse à ce que l’étape demande ; choisissez Répondre</translation>
    </message>
    <message>
        <source>Nothing of this step can be changed; “Try again” takes a note for it</source>
        <translation>Rien de cette étape ne peut être modifié ; « Réessayer » accepte une note pour elle</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Ignorer…</translation>
    </message>
    <message>
        <source>C&amp;hange and try again…</source>
        <translation>Modi&amp;fier et réessayer…</translation>
    </message>
    <message>
        <source>S&amp;kip this step…</source>
        <translation>I&amp;gnorer cette étape…</translation>
    </message>
    <message>
        <source>Gi&amp;ve up…</source>
        <translation>A&amp;bandonner…</translation>
    </message>
    <message>
        <source>End &amp;it…</source>
        <translation>Arrê&amp;ter…</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>Atte&amp;ndre</translation>
    </message>
    <message>
        <source>&amp;Try again…</source>
        <translation>Réessa&amp;yer…</translation>
    </message>
    <message>
        <source>This attempt ends now and counts as failed; what it has not written yet is lost. With an attempt left, the step is tried again.</source>
        <translation>Cette tentative s’arrête maintenant et compte comme échouée ; ce qu’elle n’a pas encore écrit est perdu. S’il reste une tentative, l’étape est tentée de nouveau.</translation>
    </message>
    <message>
        <source>It is slow, not stuck: it goes on, and is marked again when it is quiet for as long once more.</source>
        <translation>Elle est lente, pas bloquée : elle continue, et sera signalée de nouveau si elle reste encore aussi longtemps silencieuse.</translation>
    </message>
</context>
<context>
    <name>StepTalk</name>
    <message>
        <source>The task</source>
        <translation>La tâche</translation>
    </message>
    <message>
        <source>What came of the script</source>
        <translation>Ce que le script a donné</translation>
    </message>
    <message>
        <source>

[… cut here; the file has all of it …]</source>
        <translation>

[… coupé ici&#x202f;; le fichier contient tout …]</translation>
    </message>
    <message>
        <source>The conversation cannot be read.</source>
        <translation>La conversation ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Open the file chat.json among the outputs.</source>
        <translation>Ouvrez le fichier chat.json parmi les sorties.</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>waits for %1</source>
        <translation>attend %1</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nouvelle tentative dans %1</translation>
    </message>
    <message>
        <source>%1 from another run</source>
        <translation>%1, vient d’une autre exécution</translation>
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
        <translation>%1 sur %2 achevées</translation>
    </message>
    <message>
        <source>Equal steps, folded into one card. Click to unfold them.</source>
        <translation>Étapes identiques, repliées en une carte. Cliquez pour les déplier.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>Needs nothing.</source>
        <translation>Ne nécessite rien.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Nécessite %1.</translation>
    </message>
    <message>
        <source>Nothing needs it.</source>
        <translation>Rien ne la nécessite.</translation>
    </message>
    <message>
        <source>Needed by %1.</source>
        <translation>Nécessaire à %1.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Optional: is waited for, but may fail</source>
        <translation>Facultatif&#x202f;: l’étape est attendue, mais peut échouer</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>A group, collapsed into one card. Click to expand it.</source>
        <translation>Un groupe, replié en une carte. Cliquez pour le déplier.</translation>
    </message>
    <message>
        <source>Group %1, collapsed, %2: %3</source>
        <translation>Groupe %1, replié, %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et d’autres</translation>
    </message>
    <message>
        <source>Click to collapse this group into one card</source>
        <translation>Cliquez pour replier ce groupe en une carte</translation>
    </message>
    <message>
        <source>try %1/%2</source>
        <comment>which attempt, of how many</comment>
        <translation>essai %1/%2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 et autres</translation>
    </message>
    <message>
        <source>Stack of %1 equal steps, %2: %3</source>
        <comment>count, name, states</comment>
        <translation>Pile de %1 étapes identiques, %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Cost: %1, %2</source>
        <comment>sum, calls</comment>
        <translation>Coût&#x202f;: %1, %2</translation>
    </message>
    <message>
        <source>%1, cost %2</source>
        <comment>title, kind and state, cost</comment>
        <translation>%1, coût %2</translation>
    </message>
    <message numerus="yes">
        <source>Group of %Ln steps, expanded: %1</source>
        <translation>
            <numerusform>Groupe de %Ln étape, déplié&#x202f;: %1</numerusform>
            <numerusform>Groupe de %Ln étapes, déplié&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Placing %Ln steps…</source>
        <translation>
            <numerusform>Placement de %Ln étape…</numerusform>
            <numerusform>Placement de %Ln étapes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepValues</name>
    <message>
        <source>These are more than %1 values.</source>
        <translation>Cela fait plus de %1 valeurs.</translation>
    </message>
    <message>
        <source>Leave some out, or take larger steps.</source>
        <translation>Retirez-en, ou prenez un pas plus grand.</translation>
    </message>
    <message>
        <source>The step of “%1” must be above 0.</source>
        <translation>Le pas de «&#x202f;%1&#x202f;» doit être supérieur à 0.</translation>
    </message>
    <message>
        <source>For example: 1..10 step 2.</source>
        <translation>Par exemple&#x202f;: 1..10 step 2.</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>Pas encore de valeurs.</translation>
    </message>
    <message>
        <source>For example: 0.1, 0.2, 0.5, or 1..10 step 2.</source>
        <translation>Par exemple&#x202f;: 0.1, 0.2, 0.5, ou 1..10 step 2.</translation>
    </message>
    <message>
        <source>Give them with commas between.</source>
        <translation>Séparez-les par des virgules.</translation>
    </message>
</context>
<context>
    <name>TabKey</name>
    <message>
        <source>Tab writes a tab here; Ctrl+Tab leaves the field</source>
        <translation>Tab écrit ici une tabulation&#x202f;; Ctrl+Tab quitte le champ</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>In one go</source>
        <translation>D’un seul jet</translation>
    </message>
    <message>
        <source>With a plan</source>
        <translation>Avec un plan</translation>
    </message>
    <message>
        <source>Deep research</source>
        <translation>Recherche approfondie</translation>
    </message>
    <message>
        <source>Together with you</source>
        <translation>Avec vous</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>One agent does all of it. For what is done in a single step, such as a fit or a plot.</source>
        <translation>Un seul agent fait tout. Pour ce qui se fait en une seule étape, par exemple un ajustement ou un tracé.</translation>
    </message>
    <message>
        <source>A planner divides the task into steps, a reviewer looks at the plan, and each step is done by the agent that is good at it.</source>
        <translation>Un planificateur divise la tâche en étapes, un relecteur examine le plan, et chaque étape est faite par l’agent qui s’y connaît.</translation>
    </message>
    <message>
        <source>Ideas are proposed, twice criticised and mended, and the best one is written down.</source>
        <translation>Des idées sont proposées, deux fois critiquées et améliorées, et la meilleure est mise par écrit.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>A recording gives the answers of the language models: nobody is asked, and nothing is paid. Everything else happens now.</source>
        <translation>Un enregistrement donne les réponses des modèles de langage&#x202f;: personne n’est interrogé et rien n’est payé. Tout le reste se passe maintenant.</translation>
    </message>
    <message>
        <source>Likewise with a plan, for longer work: one step after the other, each told what all before it came to.</source>
        <translation>Également avec un plan, pour un travail plus long&#x202f;: une étape après l’autre, chacune informée des résultats de toutes les précédentes.</translation>
    </message>
    <message>
        <source>Likewise with a plan, and you are asked: about the plan, before each step, about its results, and when one fails.</source>
        <translation>Également avec un plan, et des questions vous sont posées&#x202f;: sur le plan, avant chaque étape, sur ses résultats, et quand une étape échoue.</translation>
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
        <translation>À propos de CMBAgent Studio</translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>Version %1, on Qt %2.

A workbench for scientific workflows: runs analyses as graphs of steps, keeps every result, and asks you before it goes on where a person should look.

Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>Version %1, avec Qt %2.

Un atelier pour les workflows scientifiques&#x202f;: il exécute les analyses comme des graphes d’étapes, garde chaque résultat et vous interroge avant de continuer là où une personne devrait regarder.

Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AdoptSheet</name>
    <message>
        <source>%1 with a result of %2</source>
        <translation>%1 avec un résultat de %2</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>&amp;Make the branch and run it</source>
        <translation>&amp;Créer la branche et l’exécuter</translation>
    </message>
    <message>
        <source>Take a result over</source>
        <translation>Adopter un résultat</translation>
    </message>
    <message>
        <source>Working out what would run again…</source>
        <translation>Recherche de ce qui serait exécuté de nouveau…</translation>
    </message>
    <message>
        <source>Take “%1” of “%2” into a branch of “%3”</source>
        <translation>Adopter «&#x202f;%1&#x202f;» de «&#x202f;%2&#x202f;» dans une branche de «&#x202f;%3&#x202f;»</translation>
    </message>
    <message>
        <source>What it is to find out (may stay empty)</source>
        <translation>Ce qu’elle doit établir (peut rester vide)</translation>
    </message>
    <message>
        <source>&amp;Hypothesis:</source>
        <translation>&amp;Hypothèse&#x202f;:</translation>
    </message>
    <message>
        <source>No step runs again. Neither of the two runs is changed.</source>
        <translation>Aucune étape n’est exécutée de nouveau. Aucune des deux exécutions n’est modifiée.</translation>
    </message>
    <message>
        <source>This result was made from other things than this run has, and may not belong there.</source>
        <translation>Ce résultat a été obtenu à partir d’autres éléments que ceux de cette exécution&#x202f;; il n’y a peut-être pas sa place.</translation>
    </message>
    <message>
        <source>&amp;Take it all the same</source>
        <translation>L’&amp;adopter quand même</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>&amp;Nom&#x202f;:</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps run again. Neither of the two runs is changed.</source>
        <translation>
            <numerusform>Exécutées de nouveau&#x202f;: %1 sur %Ln étape. Aucune des deux exécutions n’est modifiée.</numerusform>
            <numerusform>Exécutées de nouveau&#x202f;: %1 sur %Ln étapes. Aucune des deux exécutions n’est modifiée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentChoice</name>
    <message>
        <source>Who does the step: one of those the run used, or the name of another agent</source>
        <translation>Qui fait l’étape : un de ceux que l’exécution a utilisés, ou le nom d’un autre agent</translation>
    </message>
    <message>
        <source>As set for the agent&apos;s role</source>
        <translation>Comme réglé pour le rôle de l’agent</translation>
    </message>
    <message>
        <source>The model for this step alone, such as gpt-4.1 or ollama/llama3.2</source>
        <translation>Le modèle pour cette étape seulement, par exemple gpt-4.1 ou ollama/llama3.2</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>A&amp;gent</translation>
    </message>
    <message>
        <source>Mode&amp;l</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>The step needs an agent.</source>
        <translation>L’étape a besoin d’un agent.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentDetails</name>
    <message>
        <source>A language model</source>
        <translation>Un modèle de langage</translation>
    </message>
    <message>
        <source>Runs code</source>
        <translation>Exécute du code</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Du texte</translation>
    </message>
    <message>
        <source>A Python script, which is run</source>
        <translation>Un script Python, qui est exécuté</translation>
    </message>
    <message>
        <source>A document in Markdown</source>
        <translation>Un document en Markdown</translation>
    </message>
    <message>
        <source>An object that fits its schema</source>
        <translation>Un objet conforme à son schéma</translation>
    </message>
    <message>
        <source>The whole conversation</source>
        <translation>Toute la conversation</translation>
    </message>
    <message>
        <source>Its task and the last message</source>
        <translation>Sa tâche et le dernier message</translation>
    </message>
    <message>
        <source>What is old only in its first lines</source>
        <translation>Ce qui est ancien, seulement par ses premières lignes</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Intégré</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>À vous</translation>
    </message>
    <message>
        <source>Of this project</source>
        <translation>De ce projet</translation>
    </message>
    <message>
        <source>Copy to &amp;my agents</source>
        <translation>Copier dans &amp;mes agents</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>What it is told</source>
        <translation>Ses instructions</translation>
    </message>
    <message>
        <source>Form of its answer</source>
        <translation>Forme de sa réponse</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>It cannot be used: its file has to be mended.</source>
        <translation>Il ne peut pas être utilisé&#x202f;: son fichier doit être corrigé.</translation>
    </message>
    <message>
        <source>Switched off; no new run uses it. %1</source>
        <translation>Désactivé&#x202f;; aucune nouvelle exécution ne l’utilise. %1</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>Désacti&amp;ver</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>Acti&amp;ver</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Able to</source>
        <translation>Capable de</translation>
    </message>
    <message>
        <source>Cannot run</source>
        <translation>Ne peut pas s’exécuter</translation>
    </message>
    <message>
        <source>Model of role</source>
        <translation>Modèle du rôle</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Préfère</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>Répond par</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Voit</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Hands over to</source>
        <translation>Passe la main à</translation>
    </message>
    <message>
        <source>%1, when %2</source>
        <comment>agent, condition</comment>
        <translation>%1, si %2</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nécessite</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Other versions</source>
        <translation>Autres versions</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>calls, tokens</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>of them from recordings: %1</source>
        <translation>dont tirés d’enregistrements&#x202f;: %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>In all sessions; recorded answers cost nothing.</source>
        <translation>Dans toutes les sessions&#x202f;; les réponses enregistrées ne coûtent rien.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Answers within</source>
        <translation>Répond en</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>En moyenne</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Nobody has asked it anything yet.</source>
        <translation>Personne ne lui a encore rien demandé.</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>en échec : %1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <comment>a time</comment>
        <translation>dernière utilisation : %1</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>Version inconnue</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n processeur</numerusform>
            <numerusform>%n processeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de mémoire</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 sur le disque</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>number, name of what there is only so much of</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>File of the agent</source>
        <translation>Fichier de l’agent</translation>
    </message>
    <message>
        <source>Manifest of the agent</source>
        <translation>Manifeste de l’agent</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>About the agent</source>
        <translation>À propos de l’agent</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Consomme</translation>
    </message>
    <message>
        <source>Of each step, as far as the step does not say it itself</source>
        <translation>Pour chaque étape, sauf si l’étape l’indique elle-même</translation>
    </message>
    <message>
        <source>Answers by a chat of</source>
        <translation>Répond par une discussion entre</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentEditor</name>
    <message>
        <source>&amp;Undo all changes</source>
        <translation>&amp;Annuler toutes les modifications</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Ce qui ne va pas dans le fichier</translation>
    </message>
    <message>
        <source>This agent is part of the program. Copy it to your agents to change it.</source>
        <translation>Cet agent fait partie du programme. Copiez-le dans vos agents pour le modifier.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend before it can be saved.</source>
        <translation>
            <numerusform>%n chose à corriger avant de pouvoir enregistrer.</numerusform>
            <numerusform>%n choses à corriger avant de pouvoir enregistrer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Pas encore enregistré.</translation>
    </message>
    <message>
        <source>As it is on disk.</source>
        <translation>Tel qu’il est sur le disque.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentForm</name>
    <message>
        <source>Tas&amp;k of the agent</source>
        <translation>Tâ&amp;che de l’agent</translation>
    </message>
    <message>
        <source>Task of the agent</source>
        <translation>Tâche de l’agent</translation>
    </message>
    <message>
        <source>The agent needs a task.</source>
        <translation>L’agent a besoin d’une tâche.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentsDesk</name>
    <message>
        <source>%1 could not be saved.</source>
        <translation>%1 n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Look whether its folder may be written; what you typed is still here.</source>
        <translation>Vérifiez qu’il est possible d’écrire dans son dossier&#x202f;; ce que vous avez saisi est toujours là.</translation>
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
        <translation>&amp;Nouvel agent…</translation>
    </message>
    <message>
        <source>No agent fits.</source>
        <translation>Aucun agent ne correspond.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Search agents</source>
        <translation>Rechercher des agents</translation>
    </message>
    <message>
        <source>Only of this type</source>
        <translation>Seulement de ce type</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>Every ability</source>
        <translation>Toutes les capacités</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 est désactivé</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Nouvel agent</translation>
    </message>
    <message>
        <source>It gets a folder among your agents, with files that work as they are and say what can be changed.</source>
        <translation>Il reçoit un dossier parmi vos agents, avec des fichiers qui fonctionnent tels quels et disent ce qui peut être modifié.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Name: a letter, then letters, digits, _ or -</source>
        <translation>Nom&#x202f;: une lettre, puis des lettres, des chiffres, _ ou -</translation>
    </message>
    <message>
        <source>Only with any of these tags</source>
        <translation>Seulement avec l’une de ces étiquettes</translation>
    </message>
    <message>
        <source>Agents that have any of the ticked tags</source>
        <translation>Agents qui ont au moins une des étiquettes cochées</translation>
    </message>
    <message>
        <source>Only able to do all of this</source>
        <translation>Seulement capables de tout cela</translation>
    </message>
    <message>
        <source>Agents that are able to do all that is ticked</source>
        <translation>Agents capables de tout ce qui est coché</translation>
    </message>
</context>
<context>
    <name>cmbagent::AnswerForm</name>
    <message>
        <source>Next question (%1)   Alt+N</source>
        <translation>Question suivante (%1)   Alt+N</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>what a button does, key</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Note for the next attem&amp;pt</source>
        <translation>Note &amp;pour la prochaine tentative</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Commentaire</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Note pour la prochaine tentative</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>What it should do differently; optional</source>
        <translation>Ce qu’elle doit faire autrement&#x202f;; facultatif</translation>
    </message>
    <message>
        <source>Optional for a plain yes or no; needed to approve with changes</source>
        <translation>Facultatif pour un simple oui ou non&#x202f;; nécessaire pour approuver avec modifications</translation>
    </message>
    <message>
        <source>kept with your answer, and handed to the step</source>
        <translation>gardé avec votre réponse et transmis à l’étape</translation>
    </message>
    <message>
        <source>kept with your answer, and handed to the steps after this one</source>
        <translation>gardé avec votre réponse et transmis aux étapes suivantes</translation>
    </message>
    <message>
        <source>say here what to change; without it there is nothing to go on with</source>
        <translation>dites ici ce qu’il faut changer&#x202f;; sinon, il n’y a rien avec quoi continuer</translation>
    </message>
    <message>
        <source>%1   Ctrl+Enter</source>
        <comment>what it does</comment>
        <translation>%1   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Pas maintenant   Échap</translation>
    </message>
    <message>
        <source>Close without answering; the step goes on waiting</source>
        <translation>Fermer sans répondre&#x202f;; l’étape continue d’attendre</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Choisir que faire</translation>
    </message>
    <message>
        <source>Sends what is chosen above</source>
        <translation>Envoie ce qui est choisi ci-dessus</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Fermer   Échap</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>kept with your answer</source>
        <translation>gardé avec votre réponse</translation>
    </message>
    <message>
        <source>What to do differently, or what the steps after it should know; optional for a plain yes or no</source>
        <translation>Ce qu’il faut faire autrement, ou ce que les étapes suivantes doivent savoir&#x202f;; facultatif pour un simple oui ou non</translation>
    </message>
    <message>
        <source>kept with your answer; handed to the step if it is done again, approved with changes to the steps after it</source>
        <translation>gardé avec votre réponse&#x202f;; transmis à l’étape si elle est refaite, aux étapes suivantes si elle est approuvée avec modifications</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBanner</name>
    <message>
        <source>See what is asked and answer it (Ctrl+J)</source>
        <translation>Voir ce qui est demandé et y répondre (Ctrl+J)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>“%1” asks: %2</source>
        <translation>«&#x202f;%1&#x202f;» demande&#x202f;: %2</translation>
    </message>
    <message>
        <source>Loo&amp;k and answer</source>
        <translation>Re&amp;garder et répondre</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBook</name>
    <message>
        <source>&amp;Do not give it again</source>
        <translation>&amp;Ne plus la redonner</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;Remembered</source>
        <translation>&amp;Retenues</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Fermer   Échap</translation>
    </message>
    <message>
        <source>Search questions, runs, comments</source>
        <translation>Rechercher des questions, exécutions, commentaires</translation>
    </message>
    <message>
        <source>Answers given, the newest first</source>
        <translation>Réponses données, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>Kind of question</source>
        <translation>Type de question</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Where it counts</source>
        <translation>Où elle compte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Answers that are given again by themselves</source>
        <translation>Réponses redonnées automatiquement</translation>
    </message>
    <message>
        <source>From now on it is asked again; what was answered stays answered</source>
        <translation>Désormais, la question est posée de nouveau&#x202f;; ce qui a reçu une réponse la garde</translation>
    </message>
    <message>
        <source>An answer counts again only for exactly the same: the same question, showing the same. What to do about a failure, and what nobody is sure of outside, is asked every time.</source>
        <translation>Une réponse ne compte de nouveau que pour exactement la même chose&#x202f;: la même question, qui montre la même chose. Que faire d’un échec, et ce dont personne n’est sûr à l’extérieur, est demandé chaque fois.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>how far, name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>answer, comment</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Nothing is remembered. Under a question, “Remember…” says how far its answer reaches.</source>
        <translation>Rien n’est retenu. Sous une question, «&#x202f;Retenir…&#x202f;» dit jusqu’où va la réponse.</translation>
    </message>
    <message>
        <source>These are answered by themselves when the same is asked again.</source>
        <translation>Celles-ci reçoivent leur réponse automatiquement quand la même chose est demandée de nouveau.</translation>
    </message>
    <message>
        <source>Nothing was answered yet</source>
        <translation>Aucune réponse n’a encore été donnée</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Select an answer to read it whole.</source>
        <translation>Sélectionnez une réponse pour la lire en entier.</translation>
    </message>
    <message>
        <source>without a comment</source>
        <translation>sans commentaire</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1
%2 — %3, %4</source>
        <comment>question, answer, who, comment</comment>
        <translation>%1
%2 — %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln réponse</numerusform>
            <numerusform>%Ln réponses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalController</name>
    <message>
        <source>%1 of %2 answers were not taken.</source>
        <translation>%1 réponses sur %2 n’ont pas été acceptées.</translation>
    </message>
    <message>
        <source>The others count. Look at what still waits, and answer it again.</source>
        <translation>Les autres comptent. Regardez ce qui attend encore, et répondez-y de nouveau.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalPanel</name>
    <message>
        <source>%1 asks — %2</source>
        <translation>%1 demande — %2</translation>
    </message>
    <message>
        <source>What to look at before you answer</source>
        <translation>À regarder avant de répondre</translation>
    </message>
    <message>
        <source>This question has been answered.</source>
        <translation>Cette question a reçu une réponse.</translation>
    </message>
    <message>
        <source>%1 — the step “%2” of “%3” asks you:</source>
        <comment>kind</comment>
        <translation>%1 — l’étape «&#x202f;%2&#x202f;» de «&#x202f;%3&#x202f;» vous demande&#x202f;:</translation>
    </message>
    <message>
        <source>What is asked has changed since you opened this.</source>
        <translation>Ce qui est demandé a changé depuis que vous avez ouvert ceci.</translation>
    </message>
    <message>
        <source>This is the new question; your comment is still there. Look again, then answer.</source>
        <translation>Voici la nouvelle question&#x202f;; votre commentaire est toujours là. Regardez de nouveau, puis répondez.</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Temps restant&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 — the run “%2” asks you:</source>
        <comment>kind</comment>
        <translation>%1 — l’exécution «&#x202f;%2&#x202f;» vous demande&#x202f;:</translation>
    </message>
    <message>
        <source>An answer with changes cannot be remembered.</source>
        <translation>Une réponse avec des modifications ne peut pas être retenue.</translation>
    </message>
    <message>
        <source>Choose that it counts only this time, or change nothing.</source>
        <translation>Choisissez qu’elle ne vaut que cette fois, ou ne modifiez rien.</translation>
    </message>
    <message>
        <source>You changed something, and a plain yes would leave it behind.</source>
        <translation>Vous avez modifié quelque chose, et un simple oui le laisserait de côté.</translation>
    </message>
    <message>
        <source>Approve with changes, or take your changes back first.</source>
        <translation>Approuvez avec modifications, ou retirez d’abord vos modifications.</translation>
    </message>
    <message>
        <source>Nothing of the plan is changed yet.</source>
        <translation>Rien n’est encore modifié dans le plan.</translation>
    </message>
    <message>
        <source>Change it above, or approve it as it is.</source>
        <translation>Modifiez-le ci-dessus, ou approuvez-le tel quel.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalPart</name>
    <message>
        <source>The step then waits for your answer, whatever the run&apos;s mode</source>
        <translation>L’étape attend alors votre réponse, quel que soit le mode de l’exécution</translation>
    </message>
    <message>
        <source>This step has started already</source>
        <translation>Cette étape a déjà commencé</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Répondre…</translation>
    </message>
    <message>
        <source>Show what this step asks you</source>
        <translation>Montrer ce que cette étape vous demande</translation>
    </message>
    <message>
        <source>Ask &amp;before this step starts</source>
        <translation>Demander &amp;avant que cette étape commence</translation>
    </message>
    <message>
        <source>Edit before it &amp;starts…</source>
        <translation>Modifier avant qu’elle &amp;commence…</translation>
    </message>
    <message>
        <source>Change the step for this run alone: it waits for you when its turn comes</source>
        <translation>Modifier l’étape pour cette exécution seulement : elle vous attend quand son tour vient</translation>
    </message>
</context>
<context>
    <name>cmbagent::BatchSheet</name>
    <message>
        <source>Answer together</source>
        <translation>Répondre ensemble</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Compte pour</translation>
    </message>
    <message>
        <source>Questions that get the same answer</source>
        <translation>Questions qui reçoivent la même réponse</translation>
    </message>
    <message>
        <source>&amp;Comment, kept with each answer</source>
        <translation>&amp;Commentaire, gardé avec chaque réponse</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Pas maintenant   Échap</translation>
    </message>
    <message>
        <source>SHA-256 %1
The answer counts for exactly what is asked now.</source>
        <translation>SHA-256 %1
La réponse vaut pour exactement ce qui est demandé maintenant.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Choisir que faire</translation>
    </message>
    <message>
        <source>All of these have been answered meanwhile.</source>
        <translation>Toutes ont reçu une réponse entre-temps.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of the kind “%1” get this answer.</source>
        <translation>
            <numerusform>%n question du type «&#x202f;%1&#x202f;» reçoit cette réponse.</numerusform>
            <numerusform>%n questions du type «&#x202f;%1&#x202f;» reçoivent cette réponse.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each of them shows is not opened here; the answer counts only for what it asks now.</source>
        <translation>Ce que chacune montre n’est pas ouvert ici&#x202f;; la réponse vaut seulement pour ce qu’elle demande maintenant.</translation>
    </message>
    <message>
        <source>This answer needs a comment.</source>
        <translation>Cette réponse nécessite un commentaire.</translation>
    </message>
    <message>
        <source>For each: %1</source>
        <comment>what follows</comment>
        <translation>Pour chacune&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::BottomPanel</name>
    <message>
        <source>Console, events, questions and problems</source>
        <translation>Console, événements, questions et problèmes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Fold to the row of tabs</source>
        <translation>Replier en une rangée d’onglets</translation>
    </message>
    <message>
        <source>Back to the page above</source>
        <translation>Revenir à la page ci-dessus</translation>
    </message>
    <message>
        <source>Use the whole page for this</source>
        <translation>Utiliser toute la page pour cela</translation>
    </message>
</context>
<context>
    <name>cmbagent::BottomPart</name>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>What the steps print</source>
        <translation>Ce qu’affichent les étapes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>What happened, in order</source>
        <translation>Ce qui s’est passé, dans l’ordre</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>What waits for your answer, in all runs</source>
        <translation>Ce qui attend votre réponse, dans toutes les exécutions</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>What went wrong in this run</source>
        <translation>Ce qui n’a pas marché dans cette exécution</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>“%1” is archived. Lists show it again when archived runs are shown.</source>
        <translation>«&#x202f;%1&#x202f;» est archivée. Les listes la montrent de nouveau avec les exécutions archivées.</translation>
    </message>
    <message>
        <source>“%1” is marked as abandoned.</source>
        <translation>«&#x202f;%1&#x202f;» est marquée comme abandonnée.</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchTreeModel</name>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>Workflow&#x202f;: %1</translation>
    </message>
    <message>
        <source>A branch, played again from “%1”</source>
        <translation>Une branche, rejouée à partir de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Take the star away (Ctrl+D)</source>
        <translation>Retirer l’étoile (Ctrl+D)</translation>
    </message>
    <message>
        <source>Give it a star (Ctrl+D)</source>
        <translation>Mettre une étoile (Ctrl+D)</translation>
    </message>
    <message>
        <source>has a star</source>
        <translation>a une étoile</translation>
    </message>
    <message>
        <source>no star</source>
        <translation>sans étoile</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>%1 of this run itself
%2</source>
        <comment>calls, tokens</comment>
        <translation>%1 de cette exécution elle-même
%2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchTreePage</name>
    <message>
        <source>Only starred</source>
        <translation>Seulement avec étoile</translation>
    </message>
    <message>
        <source>Archived, too</source>
        <translation>Archivées aussi</translation>
    </message>
    <message>
        <source>&amp;Outcome:</source>
        <translation>&amp;Résultat&#x202f;:</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Runs and branches</source>
        <translation>Exécutions et branches</translation>
    </message>
    <message>
        <source>Filter by name, hypothesis or workflow</source>
        <translation>Filtrer par nom, hypothèse ou workflow</translation>
    </message>
    <message>
        <source>Filter runs and branches</source>
        <translation>Filtrer les exécutions et les branches</translation>
    </message>
    <message>
        <source>The number shown for each run: the last value of a metric</source>
        <translation>Le nombre montré pour chaque exécution&#x202f;: la dernière valeur d’une mesure</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the run (Esc)</source>
        <translation>Retour à l’exécution (Échap)</translation>
    </message>
    <message>
        <source>Select one run to open it</source>
        <translation>Sélectionnez une exécution pour l’ouvrir</translation>
    </message>
    <message>
        <source>&amp;Compare %1 runs</source>
        <translation>&amp;Comparer %1 exécutions</translation>
    </message>
    <message>
        <source>Step by step, number by number</source>
        <translation>Étape par étape, nombre par nombre</translation>
    </message>
    <message>
        <source>Select two or more runs: Ctrl and click, or Shift and the arrow keys</source>
        <translation>Sélectionnez deux exécutions ou plus&#x202f;: Ctrl et clic, ou Maj et les flèches</translation>
    </message>
    <message>
        <source>%1 runs selected</source>
        <translation>%1 exécutions sélectionnées</translation>
    </message>
    <message>
        <source>Select another run with Ctrl and a click to compare the two.</source>
        <translation>Sélectionnez une autre exécution avec Ctrl et un clic pour comparer les deux.</translation>
    </message>
    <message>
        <source>Select two or more runs to compare them.</source>
        <translation>Sélectionnez deux exécutions ou plus pour les comparer.</translation>
    </message>
    <message>
        <source>Your runs and their branches will be here, to be looked through and compared.</source>
        <translation>Vos exécutions et leurs branches seront ici, pour les parcourir et les comparer.</translation>
    </message>
    <message>
        <source>Show &amp;examples</source>
        <translation>Montrer les &amp;exemples</translation>
    </message>
    <message>
        <source>No run is like this.</source>
        <translation>Aucune exécution ne correspond.</translation>
    </message>
    <message>
        <source>All your runs are archived.</source>
        <translation>Toutes vos exécutions sont archivées.</translation>
    </message>
    <message>
        <source>&amp;Show all runs</source>
        <translation>&amp;Montrer toutes les exécutions</translation>
    </message>
    <message>
        <source>Com&amp;pare %1 runs</source>
        <translation>Com&amp;parer %1 exécutions</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetForm</name>
    <message>
        <source>This session, “%1”</source>
        <translation>Cette session, «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>Projet «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Everything, in all sessions</source>
        <translation>Tout, dans toutes les sessions</translation>
    </message>
    <message>
        <source>&amp;Set budget</source>
        <translation>&amp;Fixer le budget</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>chaque jour</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>chaque semaine</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>chaque mois</translation>
    </message>
    <message>
        <source>in total</source>
        <translation>au total</translation>
    </message>
    <message>
        <source>stops the next call at its end</source>
        <translation>arrête l’appel suivant</translation>
    </message>
    <message>
        <source>only tells</source>
        <translation>prévient seulement</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>dollars US</translation>
    </message>
    <message>
        <source>Spending &amp;of</source>
        <translation>&amp;Dépenses de</translation>
    </message>
    <message>
        <source>Coun&amp;ts</source>
        <translation>&amp;Compté</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Montant</translation>
    </message>
    <message>
        <source>&amp;When it is used up, it</source>
        <translation>&amp;Une fois épuisé, il</translation>
    </message>
    <message>
        <source>This is no amount. Write a number of US dollars, such as 5 or %1.</source>
        <translation>Ce n’est pas un montant. Écrivez un nombre de dollars US, par exemple 5 ou %1.</translation>
    </message>
    <message>
        <source>A budget cannot be below 0.</source>
        <translation>Un budget ne peut pas être inférieur à 0.</translation>
    </message>
    <message>
        <source>A budget can be %1 at most.</source>
        <translation>Un budget peut être de %1 au plus.</translation>
    </message>
    <message>
        <source>This budget is set already.</source>
        <translation>Ce budget est déjà fixé.</translation>
    </message>
    <message>
        <source>Changes the one there is, %1.</source>
        <translation>Modifie celui qui existe, %1.</translation>
    </message>
    <message>
        <source>%1 is spent already.</source>
        <translation>Déjà dépensé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>It stops the next call that costs anything.</source>
        <translation>Il arrête le prochain appel qui coûte quelque chose.</translation>
    </message>
    <message>
        <source>Chan&amp;ge budget</source>
        <translation>Modi&amp;fier le budget</translation>
    </message>
    <message>
        <source>Write an amount first</source>
        <translation>Écrivez d’abord un montant</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetStopBar</name>
    <message>
        <source>“%1” was stopped by a budget. %2</source>
        <comment>step, what happened</comment>
        <translation>«&#x202f;%1&#x202f;» a été arrêtée par un budget. %2</translation>
    </message>
    <message>
        <source>What is done so far is kept. Raise the budget, then try the step again.</source>
        <translation>Ce qui est fait jusqu’ici est conservé. Augmentez le budget, puis réessayez l’étape.</translation>
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
        <translation>Augmentez-le si le travail en vaut la peine.</translation>
    </message>
    <message>
        <source>&amp;Budgets…</source>
        <translation>&amp;Budgets…</translation>
    </message>
    <message>
        <source>A budget is used up</source>
        <translation>Un budget est épuisé</translation>
    </message>
    <message>
        <source>A budget is being used up</source>
        <translation>Un budget est en train de s’épuiser</translation>
    </message>
    <message>
        <source>cost money dollars limit spend daily weekly monthly alert</source>
        <translation>coût argent dollars limite dépenser quotidien hebdomadaire mensuel alerte</translation>
    </message>
    <message>
        <source>%1: now %2.</source>
        <comment>budget, amount</comment>
        <translation>%1&#x202f;: maintenant %2.</translation>
    </message>
    <message>
        <source>%1: the budget of %2 is gone.</source>
        <comment>budget, amount</comment>
        <translation>%1&#x202f;: le budget de %2 est supprimé.</translation>
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
        <translation>Ce que les modèles de langage peuvent coûter. Vous êtes prévenu à 50, 75, 90 et 100&#x202f;%. Les réponses enregistrées et les modèles de cette machine ne coûtent rien.</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>Fixer un budget</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the budget: %1</source>
        <translation>Modifier le budget&#x202f;: %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Revenir à %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the budget: %1</source>
        <translation>Retirer le budget&#x202f;: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Told before</source>
        <translation>Avertissements passés</translation>
    </message>
    <message>
        <source>A budget that stops calls</source>
        <translation>Un budget qui arrête les appels</translation>
    </message>
    <message>
        <source>A budget that only tells</source>
        <translation>Un budget qui prévient seulement</translation>
    </message>
</context>
<context>
    <name>cmbagent::CanvasEditor</name>
    <message>
        <source>Connect “%1”: choose a step with the arrow keys, or type its title. Esc stops.</source>
        <translation>Relier «&#x202f;%1&#x202f;»&#x202f;: choisissez une étape avec les flèches, ou tapez son titre. Échap arrête.</translation>
    </message>
    <message>
        <source>Enter disconnects “%1” from “%2”. Esc stops.</source>
        <translation>Entrée détache «&#x202f;%1&#x202f;» de «&#x202f;%2&#x202f;». Échap arrête.</translation>
    </message>
    <message>
        <source>Enter lets “%2” need “%1”; Shift+Enter makes that optional. Esc stops.</source>
        <translation>Avec Entrée, «&#x202f;%2&#x202f;» nécessite «&#x202f;%1&#x202f;»&#x202f;; avec Maj+Entrée, c’est facultatif. Échap arrête.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CanvasView</name>
    <message>
        <source>Graph of steps</source>
        <translation>Graphe des étapes</translation>
    </message>
    <message>
        <source>%1. Selected: %2</source>
        <translation>%1. Sélection&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::ChangeForm</name>
    <message>
        <source>What you change here counts for this step from its next attempt on; the workflow file stays as it is.</source>
        <translation>Ce que vous modifiez ici vaut pour cette étape dès sa prochaine tentative&#x202f;; le fichier de workflow reste tel quel.</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>Code de l’étape</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>C&amp;ode</translation>
    </message>
    <message>
        <source>The step needs some code.</source>
        <translation>L’étape a besoin d’un code.</translation>
    </message>
    <message>
        <source>Script &amp;of the step: %1</source>
        <translation>&amp;Script de l’étape : %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::ChartCard</name>
    <message>
        <source>%1 more curves are not shown.</source>
        <translation>%1 autres courbes ne sont pas montrées.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, at the end %4</source>
        <comment>curve, lowest, highest, last value</comment>
        <translation>%1&#x202f;: de %2 à %3, à la fin %4</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>value, where</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::CommandPalette</name>
    <message>
        <source>Search or command</source>
        <translation>Recherche ou commande</translation>
    </message>
    <message>
        <source>Type a part of an action, run, step, file or setting</source>
        <translation>Tapez une partie d’une action, d’une exécution, d’une étape, d’un fichier ou d’un réglage</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Ce qui correspond</translation>
    </message>
    <message>
        <source>Nothing is called like that. Fewer letters find more.</source>
        <translation>Rien ne porte ce nom. Moins de lettres trouvent davantage.</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Pas maintenant&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown; more letters find less</source>
        <translation>%1 montrés sur %2&#x202f;; plus de lettres trouvent moins</translation>
    </message>
    <message>
        <source>Enter does it, Esc closes. Begin with &gt; for actions only, with # for steps only.</source>
        <translation>Entrée le fait, Échap ferme. Commencez par &gt; pour les actions seulement, par # pour les étapes seulement.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ComparisonPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the run (Esc)</source>
        <translation>Retour à l’exécution (Échap)</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>Échanger A et B</translation>
    </message>
    <message>
        <source>Make the second run the first</source>
        <translation>Faire de la deuxième exécution la première</translation>
    </message>
    <message>
        <source>Compare the selected two</source>
        <translation>Comparer les deux sélectionnées</translation>
    </message>
    <message>
        <source>Step by step, number by number</source>
        <translation>Étape par étape, nombre par nombre</translation>
    </message>
    <message>
        <source>Choose other runs…</source>
        <translation>Choisir d’autres exécutions…</translation>
    </message>
    <message>
        <source>Choose runs among all runs and branches</source>
        <translation>Choisir parmi toutes les exécutions et branches</translation>
    </message>
    <message>
        <source>Two runs side by side, or a table of several, will be here once you choose them.</source>
        <translation>Deux exécutions côte à côte, ou un tableau de plusieurs, seront ici quand vous les aurez choisies.</translation>
    </message>
    <message>
        <source>&amp;Choose runs</source>
        <translation>&amp;Choisir des exécutions</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison en cours</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>Arrêter la com&amp;paraison</translation>
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
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>Deux exécutions côte à côte</translation>
    </message>
    <message>
        <source>%1 runs side by side</source>
        <translation>%1 exécutions côte à côte</translation>
    </message>
    <message>
        <source>All of them have the same parameters.</source>
        <translation>Toutes ont les mêmes paramètres.</translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s) changed from run to run.</source>
        <translation>
            <numerusform>%n paramètre a changé d’une exécution à l’autre.</numerusform>
            <numerusform>%n paramètres ont changé d’une exécution à l’autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two rows of the table</source>
        <translation>Sélectionnez deux lignes du tableau</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln run(s)…</source>
        <translation>
            <numerusform>Comparaison de %Ln exécution…</numerusform>
            <numerusform>Comparaison de %Ln exécutions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln file(s) read</source>
        <translation>
            <numerusform>Comparaison&#x202f;: %Ln fichier lu</numerusform>
            <numerusform>Comparaison&#x202f;: %Ln fichiers lus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ConsolePane</name>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Garder la dernière ligne en vue</translation>
    </message>
    <message>
        <source>What the steps print will appear here, line by line.</source>
        <translation>Ce qu’affichent les étapes apparaîtra ici, ligne par ligne.</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Aucune ligne ne correspond.</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>How serious lines must be</source>
        <translation>Gravité minimale des lignes</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>No debug lines</source>
        <translation>Sans les lignes de débogage</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>By the level a line names itself; what goes to stderr counts as a warning</source>
        <translation>Selon le niveau qu’une ligne indique&#x202f;; ce qui va vers stderr compte comme avertissement</translation>
    </message>
    <message>
        <source>Step whose lines are shown</source>
        <translation>Étape dont les lignes sont montrées</translation>
    </message>
    <message>
        <source>Show only what one step wrote</source>
        <translation>Montrer seulement ce qu’une étape a écrit</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>Copier les lignes sélectionnées, ou toutes celles qui sont montrées</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save the lines that are shown to a file</source>
        <translation>Enregistrer les lignes montrées dans un fichier</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Empty this view; the log files keep every line</source>
        <translation>Vider cette vue&#x202f;; les fichiers journaux gardent chaque ligne</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>Save console</source>
        <translation>Enregistrer la console</translation>
    </message>
    <message>
        <source>Text (*.txt *.log);;All files (*)</source>
        <translation>Texte (*.txt *.log);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 lines saved.</source>
        <translation>%1 lignes enregistrées.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2.</source>
        <translation>Impossible d’écrire «&#x202f;%1&#x202f;»&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier, ou libérez de l’espace sur le disque.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostBars</name>
    <message>
        <source>%1 others</source>
        <translation>%1 autres</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>dollars US</translation>
    </message>
    <message>
        <source>Cost by %1</source>
        <translation>Coût par %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCallModel</name>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, tentative %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a cost</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Exécution&#x202f;: %1</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>Réponse de %1</translation>
    </message>
    <message>
        <source>Provider: %1</source>
        <translation>Fournisseur&#x202f;: %1</translation>
    </message>
    <message>
        <source>From the cache: %1, reasoning: %2</source>
        <translation>Tirés du cache&#x202f;: %1, raisonnement&#x202f;: %2</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>Prix du %1</translation>
    </message>
    <message>
        <source>It came to nothing: %1</source>
        <translation>Resté sans résultat&#x202f;: %1</translation>
    </message>
    <message>
        <source>Recorded: nothing was spent now</source>
        <translation>Enregistré&#x202f;: rien n’a été dépensé maintenant</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCalls</name>
    <message>
        <source>Show &amp;all calls</source>
        <translation>Afficher &amp;tous les appels</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation>Appels : %1</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>les %1 plus récents</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCards</name>
    <message>
        <source>days since the first call</source>
        <translation>jours depuis le premier appel</translation>
    </message>
    <message>
        <source>hours since the first call</source>
        <translation>heures depuis le premier appel</translation>
    </message>
    <message>
        <source>minutes since the first call</source>
        <translation>minutes depuis le premier appel</translation>
    </message>
    <message>
        <source>Spent over time</source>
        <translation>Dépenses au fil du temps</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Ce qui reste du budget</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>dollars US</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>At this rate it is used up on %1.</source>
        <translation>À ce rythme, il sera épuisé le %1.</translation>
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
        <translation>Tableaux (*.csv)</translation>
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
        <translation>Les coûts n’ont pas pu être écrits dans %1.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Choisissez un endroit où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>Export costs</source>
        <translation>Exporter les coûts</translation>
    </message>
    <message>
        <source>The costs were written to %1.</source>
        <translation>Les coûts ont été écrits dans %1.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostPage</name>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>This run has not asked a language model anything yet. What each call costs will stand here: by agent, model, step and attempt, over time, and against your budgets.</source>
        <translation>Cette exécution n’a encore rien demandé à un modèle de langage. Ce que coûte chaque appel se trouvera ici&#x202f;: par agent, modèle, étape et tentative, au fil du temps et par rapport à vos budgets.</translation>
    </message>
    <message>
        <source>No language model has been asked anything here yet. When runs with agents do, each call and its cost will stand here; so will what imported runs of CMBAgent say they had cost.</source>
        <translation>Rien n’a encore été demandé ici à un modèle de langage. Quand des exécutions avec des agents le feront, chaque appel et son coût se trouveront ici, de même que ce que les exécutions importées de CMBAgent disent avoir coûté.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostPartModel</name>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostParts</name>
    <message>
        <source>Told apart by</source>
        <translation>Répartition par</translation>
    </message>
    <message>
        <source>Parts of the costs</source>
        <translation>Parts des coûts</translation>
    </message>
    <message>
        <source>Select a part to see its calls below</source>
        <translation>Sélectionnez une part pour voir ses appels ci-dessous</translation>
    </message>
    <message>
        <source>What it was spent on</source>
        <translation>Objet des dépenses</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostSummary</name>
    <message>
        <source>%1 for 1,000 tokens</source>
        <translation>%1 pour 1 000 jetons</translation>
    </message>
    <message>
        <source>%1 an hour of late</source>
        <translation>%1 par heure ces derniers temps</translation>
    </message>
    <message>
        <source>Nobody knows what %1 cost; that is not in the sum.</source>
        <translation>Le coût de %1 est inconnu ; il n’est pas dans la somme.</translation>
    </message>
    <message>
        <source>These answers were recorded and given again: nothing was spent on them.</source>
        <translation>Ces réponses ont été enregistrées et données de nouveau : rien n’a été dépensé pour elles.</translation>
    </message>
    <message>
        <source>As the imported runs told it. What they did not tell apart by calls is one call for each agent, which cost at most this.</source>
        <translation>Selon ce que disent les exécutions importées. Ce qu’elles n’ont pas réparti par appels compte comme un appel par agent, qui a coûté au plus ce montant.</translation>
    </message>
    <message>
        <source>Not in it: %1, %2.</source>
        <comment>kind of costs, sum</comment>
        <translation>Non compris : %1, %2.</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1, enregistré</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostTools</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Back to the graph</source>
        <translation>Revenir au graphe</translation>
    </message>
    <message>
        <source>Whose costs</source>
        <translation>Périmètre des coûts</translation>
    </message>
    <message>
        <source>What kind of costs</source>
        <translation>Type de coûts</translation>
    </message>
    <message>
        <source>Recorded answers are given again without asking anybody, and nothing is spent on them; imported runs say themselves what they had cost.</source>
        <translation>Les réponses enregistrées sont données de nouveau sans interroger personne, et rien n’est dépensé pour elles ; les exécutions importées disent elles-mêmes ce qu’elles avaient coûté.</translation>
    </message>
    <message>
        <source>B&amp;udgets…</source>
        <translation>B&amp;udgets…</translation>
    </message>
    <message>
        <source>Set, change and remove budgets</source>
        <translation>Fixer, modifier et retirer des budgets</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>&amp;Calls as CSV…</source>
        <translation>&amp;Appels en CSV…</translation>
    </message>
    <message>
        <source>&amp;This table as CSV…</source>
        <translation>Ce &amp;tableau en CSV…</translation>
    </message>
    <message>
        <source>All as &amp;JSON…</source>
        <translation>Tout en &amp;JSON…</translation>
    </message>
    <message>
        <source>All as &amp;PDF…</source>
        <translation>Tout en &amp;PDF…</translation>
    </message>
    <message>
        <source>Cost &amp;report of CMBAgent…</source>
        <translation>&amp;Rapport de coûts de CMBAgent…</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
</context>
<context>
    <name>cmbagent::DependencyDesk</name>
    <message>
        <source>Fewer than two steps have nothing that could come first.</source>
        <translation>Avec moins de deux étapes, rien ne peut venir en premier.</translation>
    </message>
    <message>
        <source>The steps declare already what their scripts are seen to need of each other.</source>
        <translation>Les étapes déclarent déjà ce que leurs scripts nécessitent visiblement les uns des autres.</translation>
    </message>
    <message>
        <source>What could be read of the scripts shows nothing that the steps do not declare already.</source>
        <translation>Ce qui a pu être lu des scripts ne montre rien que les étapes ne déclarent déjà.</translation>
    </message>
    <message>
        <source>Left out, because it would close a circle: %1.</source>
        <translation>Omis, parce que cela fermerait un cercle&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Not clear: %1.</source>
        <translation>Pas clair&#x202f;: %1.</translation>
    </message>
    <message>
        <source>%1 becomes its input.</source>
        <translation>%1 devient son entrée.</translation>
    </message>
    <message>
        <source>“%1” after “%2”</source>
        <translation>«&#x202f;%1&#x202f;» après «&#x202f;%2&#x202f;»</translation>
    </message>
    <message numerus="yes">
        <source>Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>Ajouter %n dépendance</numerusform>
            <numerusform>Ajouter %n dépendances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added. Undo takes them back.</source>
        <translation>
            <numerusform>%n dépendance ajoutée. Annuler la retire.</numerusform>
            <numerusform>%n dépendances ajoutées. Annuler les retire.</numerusform>
        </translation>
    </message>
    <message>
        <source>The language model said this before. Asked once more, it is asked anew.</source>
        <translation>Le modèle de langage l’a déjà dit auparavant. Si vous l’interrogez encore une fois, la question lui est vraiment posée de nouveau.</translation>
    </message>
    <message>
        <source>The language model sees none beside these.</source>
        <translation>Le modèle de langage n’en voit pas d’autres que celles-ci.</translation>
    </message>
    <message>
        <source>Of what the language model said this cannot be: %1.</source>
        <translation>De ce que le modèle de langage a dit, ceci n’est pas possible&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Nothing is left to suggest beside what is said to be independent.</source>
        <translation>Il ne reste rien à suggérer hormis ce qui est dit indépendant.</translation>
    </message>
    <message>
        <source>Said to be independent: “%1” of “%2”.</source>
        <translation>Dite indépendante&#x202f;: «&#x202f;%1&#x202f;» de «&#x202f;%2&#x202f;».</translation>
    </message>
    <message numerus="yes">
        <source>Do not suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>Ne plus suggérer %n dépendance</numerusform>
            <numerusform>Ne plus suggérer %n dépendances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>%n dépendance ne sera plus suggérée. Annuler revient là-dessus.</numerusform>
            <numerusform>%n dépendances ne seront plus suggérées. Annuler revient là-dessus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added; the others will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>%n dépendance ajoutée&#x202f;; les autres ne seront plus suggérées. Annuler revient là-dessus.</numerusform>
            <numerusform>%n dépendances ajoutées&#x202f;; les autres ne seront plus suggérées. Annuler revient là-dessus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>Suggérer de nouveau %n dépendance</numerusform>
            <numerusform>Suggérer de nouveau %n dépendances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DifferenceTable</name>
    <message>
        <source>%1 on average of %2 (%3 to %4)</source>
        <translation>%1 en moyenne sur %2 (de %3 à %4)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
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
        <translation>Différence</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, diffère</translation>
    </message>
    <message>
        <source>%1, the same</source>
        <translation>%1, identique</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>less than 10⁻⁹</source>
        <translation>moins de 10⁻⁹</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>seulement dans B</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>seulement dans A</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>ligne %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more difference(s)</source>
        <translation>
            <numerusform>et %Ln autre différence</numerusform>
            <numerusform>et %Ln autres différences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DraftForm</name>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Name of a new parameter</source>
        <translation>Nom d’un nouveau paramètre</translation>
    </message>
    <message>
        <source>Add parameter</source>
        <translation>Ajouter un paramètre</translation>
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
        <translation>&amp;Nouveau workflow</translation>
    </message>
    <message>
        <source>Begin a workflow without any steps</source>
        <translation>Commencer un workflow sans aucune étape</translation>
    </message>
    <message>
        <source>&amp;Edit workflow</source>
        <translation>&amp;Modifier le workflow</translation>
    </message>
    <message>
        <source>Change the steps of this workflow on the canvas</source>
        <translation>Modifier les étapes de ce workflow sur le canevas</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Revenir sur la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Refaire la modification</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>Copy the selected steps and delete them</source>
        <translation>Copier les étapes sélectionnées et les supprimer</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the selected steps as YAML text</source>
        <translation>Copier les étapes sélectionnées comme texte YAML</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Add the steps that were copied</source>
        <translation>Ajouter les étapes copiées</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Add a copy of the selected steps beside them</source>
        <translation>Ajouter une copie des étapes sélectionnées à côté d’elles</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Remove the selected steps, and what other steps need of them</source>
        <translation>Retirer les étapes sélectionnées, et ce que d’autres étapes en nécessitent</translation>
    </message>
    <message>
        <source>&amp;Add step</source>
        <translation>A&amp;jouter une étape</translation>
    </message>
    <message>
        <source>Add a step that needs the selected one (on the canvas: A)</source>
        <translation>Ajouter une étape qui nécessite celle qui est sélectionnée (sur le canevas&#x202f;: A)</translation>
    </message>
    <message>
        <source>Add &amp;question</source>
        <translation>Ajouter une &amp;question</translation>
    </message>
    <message>
        <source>Add a step that asks a person, after the selected one</source>
        <translation>Ajouter une étape qui interroge une personne, après celle qui est sélectionnée</translation>
    </message>
    <message>
        <source>C&amp;onnect…</source>
        <translation>Re&amp;lier…</translation>
    </message>
    <message>
        <source>Choose a step that needs the selected one, with the arrow keys (on the canvas: C)</source>
        <translation>Choisir avec les flèches une étape qui nécessite celle qui est sélectionnée (sur le canevas&#x202f;: C)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>R&amp;enommer</translation>
    </message>
    <message>
        <source>Give the selected step another title (on the canvas: F2)</source>
        <translation>Donner un autre titre à l’étape sélectionnée (sur le canevas&#x202f;: F2)</translation>
    </message>
    <message>
        <source>&amp;Group…</source>
        <translation>&amp;Grouper…</translation>
    </message>
    <message>
        <source>Put the selected steps into a group</source>
        <translation>Mettre les étapes sélectionnées dans un groupe</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>Write the workflow file</source>
        <translation>Écrire le fichier de workflow</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Write the workflow into another file</source>
        <translation>Écrire le workflow dans un autre fichier</translation>
    </message>
    <message>
        <source>Go back to what is in the file</source>
        <translation>Revenir à ce qui est dans le fichier</translation>
    </message>
    <message>
        <source>&amp;Edit a copy of this workflow</source>
        <translation>&amp;Modifier une copie de ce workflow</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#x202f;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#x202f;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>No workflow is being edited; Edit workflow begins it</source>
        <translation>Aucun workflow n’est en cours de modification&#x202f;; Modifier le workflow commence</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>Tout est déjà enregistré</translation>
    </message>
    <message>
        <source>Nothing is open that can be edited</source>
        <translation>Rien d’ouvert ne peut être modifié</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Rien n’a encore été modifié</translation>
    </message>
    <message>
        <source>Nothing has been undone</source>
        <translation>Rien n’a été annulé</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>Aucune étape n’est sélectionnée</translation>
    </message>
    <message>
        <source>Select one step first</source>
        <translation>Sélectionnez d’abord une étape</translation>
    </message>
    <message>
        <source>D&amp;iscard changes</source>
        <translation>&amp;Ignorer les modifications</translation>
    </message>
    <message>
        <source>Add agent tas&amp;k</source>
        <translation>Ajouter une &amp;tâche d’agent</translation>
    </message>
    <message>
        <source>Add a step that an agent does: it asks language models and runs the code they write</source>
        <translation>Ajouter une étape faite par un agent&#x202f;: il interroge des modèles de langage et exécute le code qu’ils écrivent</translation>
    </message>
    <message>
        <source>&amp;Suggest dependencies…</source>
        <translation>Suggérer des dé&amp;pendances…</translation>
    </message>
    <message>
        <source>Read the steps and their scripts for what has to come first, and choose</source>
        <translation>Chercher dans les étapes et leurs scripts ce qui doit venir d’abord, et choisir</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditBar</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End editing; what is not saved stays as a draft (Ctrl+E)</source>
        <translation>Finir de modifier&#x202f;; ce qui n’est pas enregistré reste comme brouillon (Ctrl+E)</translation>
    </message>
    <message>
        <source>Editing a new workflow</source>
        <translation>Modification d’un nouveau workflow</translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation>Modification de %1</translation>
    </message>
    <message>
        <source>Not saved under a name yet; kept as a draft</source>
        <translation>Pas encore enregistré sous un nom&#x202f;; gardé comme brouillon</translation>
    </message>
    <message>
        <source>Changes are not in the file yet; kept as a draft</source>
        <translation>Les modifications ne sont pas encore dans le fichier&#x202f;; gardées comme brouillon</translation>
    </message>
    <message>
        <source>The file is up to date</source>
        <translation>Le fichier est à jour</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln problem(s)</source>
        <translation>
            <numerusform>%1 · %Ln problème</numerusform>
            <numerusform>%1 · %Ln problèmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EditController</name>
    <message>
        <source>New workflow</source>
        <translation>Nouveau workflow</translation>
    </message>
    <message>
        <source>This is a copy: the run keeps the workflow it was started with.</source>
        <translation>Ceci est une copie&#x202f;: l’exécution garde le workflow avec lequel elle a commencé.</translation>
    </message>
    <message>
        <source>No steps yet. Press A, or double-click here, to add the first one.</source>
        <translation>Pas encore d’étapes. Appuyez sur A, ou double-cliquez ici, pour ajouter la première.</translation>
    </message>
    <message>
        <source>The changes that were not saved are here again; Undo takes them back.</source>
        <translation>Les modifications non enregistrées sont de retour&#x202f;; Annuler les retire.</translation>
    </message>
    <message>
        <source>Changes to “%1” are kept as a draft; its file is as it was.</source>
        <translation>Les modifications de «&#x202f;%1&#x202f;» sont gardées comme brouillon&#x202f;; son fichier est tel qu’il était.</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Continuer à modifier</translation>
    </message>
    <message>
        <source>A new workflow was not saved.</source>
        <translation>Un nouveau workflow n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>Changes to “%1” were not saved.</source>
        <translation>Les modifications de «&#x202f;%1&#x202f;» n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>Save the workflow as</source>
        <translation>Enregistrer le workflow sous</translation>
    </message>
    <message>
        <source>Workflows (*.workflow.yaml);;All files (*)</source>
        <translation>Workflows (*.workflow.yaml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>Le fichier a été modifié</translation>
    </message>
    <message>
        <source>Somebody else has changed “%1” since you began to edit it. Replacing it loses their changes; &quot;Save as&quot; in the File menu keeps both, and Discard changes in the Edit menu takes theirs.</source>
        <translation>Quelqu’un d’autre a modifié «&#x202f;%1&#x202f;» depuis que vous avez commencé. Le remplacer perd ces modifications&#x202f;; «&#x202f;Enregistrer sous&#x202f;» dans le menu Fichier garde les deux versions, et «&#x202f;Abandonner les modifications&#x202f;» dans le menu Édition reprend la leur.</translation>
    </message>
    <message>
        <source>Replace it with mine</source>
        <translation>Le remplacer par le mien</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Discard the new workflow</source>
        <translation>Abandonner le nouveau workflow</translation>
    </message>
    <message>
        <source>It was never saved, so nothing of it is left.</source>
        <translation>Il n’a jamais été enregistré&#x202f;: il n’en restera rien.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>“%1” is being edited in another window.</source>
        <translation>« %1 » est en cours de modification dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Go to that window</source>
        <translation>&amp;Aller à cette fenêtre</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditDesk</name>
    <message>
        <source>New question</source>
        <translation>Nouvelle question</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nouvelle étape</translation>
    </message>
    <message>
        <source>Group steps</source>
        <translation>Grouper les étapes</translation>
    </message>
    <message>
        <source>Name of the group (empty: none)</source>
        <translation>Nom du groupe (vide&#x202f;: aucun)</translation>
    </message>
    <message>
        <source>New task of an agent</source>
        <translation>Nouvelle tâche d’un agent</translation>
    </message>
</context>
<context>
    <name>cmbagent::EffectChoices</name>
    <message>
        <source>Keep what was recorded</source>
        <translation>Garder ce qui a été enregistré</translation>
    </message>
    <message>
        <source>Only pretend it</source>
        <translation>Seulement le simuler</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Le refaire</translation>
    </message>
    <message>
        <source>What to do about the effect of “%1”</source>
        <translation>Que faire de l’effet de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Its effect on the outside happened already and cannot be undone</source>
        <translation>Son effet vers l’extérieur s’est déjà produit et ne peut pas être annulé</translation>
    </message>
</context>
<context>
    <name>cmbagent::EnvironmentsPane</name>
    <message>
        <source>&amp;Remove it…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Remove the chosen Python environment</source>
        <translation>Supprimer l’environnement Python choisi</translation>
    </message>
    <message>
        <source>Python environments have what you agreed to have installed for a project. A step that needs a package which is not there asks for it again.</source>
        <translation>Les environnements Python contiennent ce que vous avez accepté de faire installer pour un projet. Une étape qui nécessite un paquet absent le demande de nouveau.</translation>
    </message>
    <message>
        <source>Python environment of</source>
        <translation>Environnement Python de</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Python environments of projects</source>
        <translation>Environnements Python des projets</translation>
    </message>
    <message>
        <source>A project that is gone</source>
        <translation>Un projet disparu</translation>
    </message>
    <message>
        <source>Never finished</source>
        <translation>Jamais achevé</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>Aucun en propre</translation>
    </message>
    <message>
        <source>a project that is gone</source>
        <translation>un projet disparu</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>Remove this environment?</source>
        <translation>Supprimer cet environnement ?</translation>
    </message>
    <message numerus="yes">
        <source>The Python environment of %1 is removed for good, with %n package(s). Runs and their results stay. Steps that need its packages ask for them again.</source>
        <translation>
            <numerusform>L’environnement Python pour %1 est supprimé définitivement, avec %n paquet. Les exécutions et leurs résultats restent. Les étapes qui nécessitent ses paquets les demandent de nouveau.</numerusform>
            <numerusform>L’environnement Python pour %1 est supprimé définitivement, avec %n paquets. Les exécutions et leurs résultats restent. Les étapes qui nécessitent ses paquets les demandent de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove %1</source>
        <translation>&amp;Supprimer %1</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Le garder</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventDetails</name>
    <message>
        <source>Choose an event to see all of it here.</source>
        <translation>Choisissez un événement pour le voir en entier ici.</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>The whole event as other programs get it</source>
        <translation>L’événement entier, tel que d’autres programmes le reçoivent</translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation>Champs de l’événement</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>exact time, relative time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>%1 of this run</source>
        <translation>%1 de cette exécution</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Détails de l’événement</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventWords</name>
    <message>
        <source>%1 · number %2 in this run</source>
        <translation>%1 · numéro %2 dans cette exécution</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventsPane</name>
    <message>
        <source>Filter events</source>
        <translation>Filtrer les événements</translation>
    </message>
    <message>
        <source>Kind of events shown</source>
        <translation>Type d’événements montrés</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Questions et réponses</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Step whose events are shown</source>
        <translation>Étape dont les événements sont montrés</translation>
    </message>
    <message>
        <source>History of this run</source>
        <translation>Historique de cette exécution</translation>
    </message>
    <message>
        <source>Everything that happens in this run will be listed here, the newest first.</source>
        <translation>Tout ce qui se passe dans cette exécution sera listé ici, le plus récent d’abord.</translation>
    </message>
    <message>
        <source>No event of this run is like that.</source>
        <translation>Aucun événement de cette exécution ne correspond.</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>%1 shown, older ones follow</source>
        <translation>%1 montrés, de plus anciens suivent</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 montrés</translation>
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
Votre réponse vaut pour exactement ce contenu.</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>En entier</translation>
    </message>
    <message>
        <source>Ways to look at %1</source>
        <translation>Façons de regarder %1</translation>
    </message>
    <message>
        <source>as approved in “%1”</source>
        <translation>tel qu’approuvé dans «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>differs from what was approved in “%1”: +%2 −%3</source>
        <comment>run, lines</comment>
        <translation>diffère de ce qui a été approuvé dans «&#x202f;%1&#x202f;»&#x202f;: +%2 −%3</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>differs from what was approved in “%1”</source>
        <translation>diffère de ce qui a été approuvé dans «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>cannot be changed here: it is too long, or no plain text</source>
        <translation>ne peut pas être modifié ici&#x202f;: trop long, ou pas du texte brut</translation>
    </message>
    <message>
        <source>cannot be changed here: it is no text</source>
        <translation>ne peut pas être modifié ici&#x202f;: ce n’est pas du texte</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky line(s)</source>
        <translation>
            <numerusform>%Ln ligne risquée</numerusform>
            <numerusform>%Ln lignes risquées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceSearch</name>
    <message>
        <source>Find in what is shown</source>
        <translation>Rechercher dans ce qui est montré</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln trouvé</numerusform>
            <numerusform>%Ln trouvés</numerusform>
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
        <translation>À regarder d’abord</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas marché</translation>
    </message>
    <message>
        <source>Change for the next attempt</source>
        <translation>Modification pour la prochaine tentative</translation>
    </message>
    <message>
        <source>This step shows no files with its question.</source>
        <translation>Cette étape ne montre aucun fichier avec sa question.</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>Code de l’étape</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Files it writes</source>
        <translation>Fichiers qu’elle écrit</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Ce qui vient ensuite</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>name, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Result of “%1”</source>
        <translation>Résultat de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Around this step</source>
        <translation>Autour de cette étape</translation>
    </message>
    <message>
        <source>What will run</source>
        <translation>Ce qui sera exécuté</translation>
    </message>
    <message>
        <source>Found by reading, without running anything: there may be more, or less.</source>
        <translation>Trouvé par lecture, sans rien exécuter&#x202f;: il peut y en avoir plus, ou moins.</translation>
    </message>
    <message>
        <source>Change before it starts</source>
        <translation>Modifier avant le début</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Modifier le plan</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 et %Ln de plus</numerusform>
            <numerusform>%1 et %Ln de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s); the texts below have them all</source>
        <translation>
            <numerusform>et %Ln ligne de plus&#x202f;; les textes ci-dessous les contiennent toutes</numerusform>
            <numerusform>et %Ln lignes de plus&#x202f;; les textes ci-dessous les contiennent toutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky part(s)</source>
        <translation>
            <numerusform>%Ln partie risquée</numerusform>
            <numerusform>%Ln parties risquées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ExampleCard</name>
    <message>
        <source>Open example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Open example %1</source>
        <translation>Ouvrir l’exemple %1</translation>
    </message>
    <message>
        <source>Open this example; nothing runs before you say so</source>
        <translation>Ouvrir cet exemple&#x202f;; rien ne s’exécute avant que vous ne le disiez</translation>
    </message>
</context>
<context>
    <name>cmbagent::FailureView</name>
    <message>
        <source>no message</source>
        <translation>pas de message</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of error, message</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Changed for it: %1</source>
        <translation>Modifié pour elle&#x202f;: %1</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Tentative %1</translation>
    </message>
    <message>
        <source>Attempt %1 · %2</source>
        <translation>Tentative %1 · %2</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Ce qui a été tenté</translation>
    </message>
    <message>
        <source>What may help</source>
        <translation>Ce qui peut aider</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Autres moyens</translation>
    </message>
</context>
<context>
    <name>cmbagent::FeedDesk</name>
    <message>
        <source>Programs on this computer that know the token can follow and steer runs at %1. The token is in %2.</source>
        <translation>Les programmes de cet ordinateur qui connaissent le jeton peuvent suivre et diriger les exécutions à l’adresse %1. Le jeton est dans %2.</translation>
    </message>
    <message>
        <source>The event feed is off.</source>
        <translation>Le flux d’événements est désactivé.</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileDrop</name>
    <message>
        <source>“%1” is a folder without just one workflow file.</source>
        <translation>«&#x202f;%1&#x202f;» est un dossier qui ne contient pas exactement un fichier de workflow.</translation>
    </message>
    <message>
        <source>“%1” is no workflow and no trace.</source>
        <translation>«&#x202f;%1&#x202f;» n’est ni un workflow ni une trace.</translation>
    </message>
    <message>
        <source>Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json).</source>
        <translation>Déposez un fichier de workflow (*.workflow.yaml) ou une trace WfFormat (*.json).</translation>
    </message>
    <message>
        <source>One file at a time: “%1” was opened.</source>
        <translation>Un fichier à la fois&#x202f;: «&#x202f;%1&#x202f;» a été ouvert.</translation>
    </message>
    <message>
        <source>An old run of CMBAgent is opened with File &gt; Import &gt; CMBAgent run. Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json).</source>
        <translation>Une ancienne exécution de CMBAgent s’ouvre avec Fichier &gt; Importer &gt; Exécution CMBAgent. Déposez un fichier de workflow (*.workflow.yaml) ou une trace WfFormat (*.json).</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileReplacements</name>
    <message>
        <source>&amp;Choose file…</source>
        <translation>&amp;Choisir un fichier…</translation>
    </message>
    <message>
        <source>File to replace</source>
        <translation>Fichier à remplacer</translation>
    </message>
    <message>
        <source>Choose the file that takes its place in the branch</source>
        <translation>Choisir le fichier qui prend sa place dans la branche</translation>
    </message>
    <message>
        <source>File instead of “%1”</source>
        <translation>Fichier à la place de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 devient %2</translation>
    </message>
    <message>
        <source>Take the parent&apos;s file after all</source>
        <translation>Garder finalement le fichier de l’exécution d’origine</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Garder %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileWords</name>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
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
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>cmbagent::FilesPage</name>
    <message>
        <source>Files of this run</source>
        <translation>Fichiers de cette exécution</translation>
    </message>
    <message>
        <source>Files the steps write will be listed here, step by step.</source>
        <translation>Les fichiers que les étapes écrivent seront listés ici, étape par étape.</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filtrer les fichiers</translation>
    </message>
    <message>
        <source>List what each step read as well as what it wrote</source>
        <translation>Lister ce que chaque étape a lu, en plus de ce qu’elle a écrit</translation>
    </message>
    <message>
        <source>Kind of files shown</source>
        <translation>Type de fichiers montrés</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Choose a file in the list to see it here.</source>
        <translation>Choisissez un fichier dans la liste pour le voir ici.</translation>
    </message>
    <message>
        <source>Input&amp;s too</source>
        <translation>&amp;Entrées aussi</translation>
    </message>
</context>
<context>
    <name>cmbagent::FoldSection</name>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
</context>
<context>
    <name>cmbagent::FormField</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>cmbagent::GraphExport</name>
    <message>
        <source>Picture that scales (*.svg)</source>
        <translation>Image vectorielle (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Document (*.pdf)</translation>
    </message>
    <message>
        <source>Mermaid flowchart (*.mmd)</source>
        <translation>Organigramme Mermaid (*.mmd)</translation>
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
        <translation>Exporter le graphe</translation>
    </message>
</context>
<context>
    <name>cmbagent::GraphPage</name>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom à 100 %</translation>
    </message>
    <message>
        <source>Highlight a part of the graph</source>
        <translation>Mettre en évidence une partie du graphe</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Mettre en évidence</translation>
    </message>
    <message>
        <source>Keep the placement as it is</source>
        <translation>Garder la disposition telle quelle</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Tout montrer de nouveau</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Untangling the graph: %1</source>
        <translation>Démêlage du graphe&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is highlighted: how many</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>Critical path: no step has taken time yet</source>
        <translation>Chemin critique&#x202f;: aucune étape n’a encore pris de temps</translation>
    </message>
</context>
<context>
    <name>cmbagent::HistoryModel</name>
    <message>
        <source> · remembered: %1</source>
        <translation> · retenue&#x202f;: %1</translation>
    </message>
    <message>
        <source> · given on %1</source>
        <translation> · donnée le %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, question</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImageDiffView</name>
    <message>
        <source>The picture is too large to be shown here.</source>
        <translation>L’image est trop grande pour être montrée ici.</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1</source>
        <translation>Impossible de lire l’image&#x202f;: %1</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Both pictures beside each other</source>
        <translation>Les deux images l’une à côté de l’autre</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>En alternance</translation>
    </message>
    <message>
        <source>One picture in the place of the other; Space changes between them</source>
        <translation>Une image à la place de l’autre&#x202f;; Espace passe de l’une à l’autre</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>A pale copy of A with what differs in B marked</source>
        <translation>Une copie pâle de A, où est marqué ce qui diffère dans B</translation>
    </message>
    <message>
        <source>Switch A and B (Space)</source>
        <translation>Alterner A et B (Espace)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>What differs, on a pale copy of A</source>
        <translation>Ce qui diffère, sur une copie pâle de A</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Clignoter</translation>
    </message>
    <message>
        <source>Show both in turn, again and again, until you stop it</source>
        <translation>Montrer les deux en alternance, encore et encore, jusqu’à ce que vous l’arrêtiez</translation>
    </message>
    <message>
        <source>Motion is reduced in the settings; Space changes between both</source>
        <translation>Les mouvements sont réduits dans les paramètres&#x202f;; Espace passe de l’une à l’autre</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Ctrl and wheel zoom; double click changes between fit and 100 %</source>
        <translation>Ctrl et la molette règlent le zoom&#x202f;; un double clic passe de l’image ajustée à 100 %</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 sur %2 pixels</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImportDesk</name>
    <message>
        <source>Import a run of CMBAgent</source>
        <translation>Importer une exécution de CMBAgent</translation>
    </message>
    <message>
        <source>Another folder is being imported. Wait until it is done.</source>
        <translation>Un autre dossier est en cours d’importation. Attendez qu’elle soit terminée.</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>Importation de %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were imported.</source>
        <translation>
            <numerusform>%n exécution a été importée.</numerusform>
            <numerusform>%n exécutions ont été importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder was imported before and has not changed since.</source>
        <translation>Ce dossier a déjà été importé et n’a pas changé depuis.</translation>
    </message>
</context>
<context>
    <name>cmbagent::InboxPane</name>
    <message>
        <source>Nothing waits for your answer. Steps that ask before they go on will be listed here.</source>
        <translation>Rien n’attend votre réponse. Les étapes qui demandent avant de continuer seront listées ici.</translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation>Aucune question ne contient ces mots.</translation>
    </message>
    <message>
        <source>Filter questions</source>
        <translation>Filtrer les questions</translation>
    </message>
    <message>
        <source>What was answered before, by whom, and what is remembered</source>
        <translation>Les réponses données auparavant, par qui, et celles qui sont retenues</translation>
    </message>
    <message>
        <source>Questions that wait for your answer, the most urgent first</source>
        <translation>Questions qui attendent votre réponse, les plus urgentes d’abord</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind, run, step</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>le délai est écoulé</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>time left, what happens</comment>
        <translation>%1, puis %2</translation>
    </message>
    <message>
        <source>Select several questions of one kind (Ctrl or Shift with click) to answer them together</source>
        <translation>Sélectionnez plusieurs questions d’un même type (Ctrl ou Maj et clic) pour y répondre ensemble</translation>
    </message>
    <message>
        <source>What may have happened outside has to be looked at one by one</source>
        <translation>Ce qui s’est peut-être produit à l’extérieur doit être regardé cas par cas</translation>
    </message>
    <message>
        <source>These are different kinds of questions; select questions of one kind</source>
        <translation>Ces questions sont de types différents&#x202f;; sélectionnez des questions d’un même type</translation>
    </message>
    <message>
        <source>What one of these shows has not been read yet</source>
        <translation>Ce que montre l’une d’elles n’a pas encore été lu</translation>
    </message>
    <message numerus="yes">
        <source>One answer for the %n selected question(s)</source>
        <translation>
            <numerusform>Une réponse pour la question sélectionnée (%n)</numerusform>
            <numerusform>Une réponse pour les %n questions sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <source>Answer to&amp;gether…</source>
        <translation>Ré&amp;pondre ensemble…</translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonModel</name>
    <message>
        <source>1 item</source>
        <translation>1 élément</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 éléments</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrée</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entrées</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1</source>
        <translation>
            <numerusform>%Ln ligne&#x202f;: %1</numerusform>
            <numerusform>%Ln lignes&#x202f;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonView</name>
    <message>
        <source>JSON values</source>
        <translation>Valeurs JSON</translation>
    </message>
</context>
<context>
    <name>cmbagent::LaunchPane</name>
    <message>
        <source>Reset &amp;all</source>
        <translation>Tout &amp;rétablir</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>Étapes simultanées</translation>
    </message>
    <message>
        <source>How many steps of this run may run at the same time</source>
        <translation>Combien d’étapes de cette exécution peuvent s’exécuter en même temps</translation>
    </message>
    <message>
        <source>Steps at a &amp;time</source>
        <translation>É&amp;tapes simultanées</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Accélération</translation>
    </message>
    <message>
        <source>Each task sleeps its recorded run time divided by this</source>
        <translation>Chaque tâche dort pendant sa durée enregistrée divisée par ce nombre</translation>
    </message>
    <message>
        <source>S&amp;peed-up</source>
        <translation>Accé&amp;lération</translation>
    </message>
    <message>
        <source>Back to the defaults the workflow gives</source>
        <translation>Revenir aux valeurs par défaut du workflow</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Start the run (F5)</source>
        <translation>Commencer l’exécution (F5)</translation>
    </message>
    <message>
        <source>One value must be mended first.</source>
        <translation>Une valeur doit d’abord être corrigée.</translation>
    </message>
    <message>
        <source>%1 values must be mended first.</source>
        <translation>%1 valeurs doivent d’abord être corrigées.</translation>
    </message>
    <message>
        <source>A recorded workflow: nothing is computed, each task sleeps its recorded time.</source>
        <translation>Un workflow enregistré&#x202f;: rien n’est calculé, chaque tâche dort pendant sa durée enregistrée.</translation>
    </message>
    <message>
        <source>This workflow has no parameters.</source>
        <translation>Ce workflow n’a pas de paramètres.</translation>
    </message>
    <message>
        <source>Some values differ from the defaults.</source>
        <translation>Certaines valeurs diffèrent des valeurs par défaut.</translation>
    </message>
    <message>
        <source>All values are the defaults.</source>
        <translation>Toutes les valeurs sont celles par défaut.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>cmbagent::LensMenu</name>
    <message>
        <source>&amp;Highlight</source>
        <translation>Mettre en &amp;évidence</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Tout</translation>
    </message>
    <message>
        <source>&amp;Critical path</source>
        <translation>&amp;Chemin critique</translation>
    </message>
    <message>
        <source>The chain of steps that decides how long the run takes, by the times they took</source>
        <translation>La chaîne d’étapes qui détermine la durée de l’exécution, d’après le temps qu’elles ont pris</translation>
    </message>
    <message>
        <source>Only &amp;failed and their causes</source>
        <translation>Seulement les &amp;échecs et leurs causes</translation>
    </message>
    <message>
        <source>What failed, and everything it needed</source>
        <translation>Ce qui a échoué, et tout ce que cela nécessitait</translation>
    </message>
    <message>
        <source>Only steps that are</source>
        <translation>Seulement les étapes dans cet état</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Chemin critique</translation>
    </message>
    <message>
        <source>Failed and their causes</source>
        <translation>Échecs et leurs causes</translation>
    </message>
</context>
<context>
    <name>cmbagent::LogFind</name>
    <message>
        <source>Line before that holds it (Shift+F3)</source>
        <translation>Ligne précédente qui le contient (Maj+F3)</translation>
    </message>
    <message>
        <source>Next line that holds it (F3)</source>
        <translation>Ligne suivante qui le contient (F3)</translation>
    </message>
    <message>
        <source>Find in lines</source>
        <translation>Rechercher dans les lignes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::LongText</name>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show only the beginning of this text</source>
        <translation>N’afficher que le début de ce texte</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Afficher le texte entier</translation>
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
        <translation>%1 — CMBAgent Studio</translation>
    </message>
    <message>
        <source>The graph was written to %1.</source>
        <translation>Le graphe a été écrit dans %1.</translation>
    </message>
    <message>
        <source>“%1” is still waiting for your answer.</source>
        <translation>«&#x202f;%1&#x202f;» attend toujours votre réponse.</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>questions that wait, title</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>“%1” opens for changes when its turn comes, and waits for you.</source>
        <translation>« %1 » s’ouvre pour être modifiée quand son tour vient, et vous attend.</translation>
    </message>
</context>
<context>
    <name>cmbagent::MarkdownView</name>
    <message>
        <source>Rendered text</source>
        <translation>Texte mis en forme</translation>
    </message>
</context>
<context>
    <name>cmbagent::MessageArea</name>
    <message>
        <source>Tr&amp;y to save again</source>
        <translation>Réessa&amp;yer d’enregistrer</translation>
    </message>
</context>
<context>
    <name>cmbagent::MessageBar</name>
    <message>
        <source>Show or hide the details</source>
        <translation>Montrer ou masquer les détails</translation>
    </message>
    <message>
        <source>Copy the whole message with its details</source>
        <translation>Copier le message entier avec ses détails</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Détails du message</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur&#x202f;: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avertissement&#x202f;: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>cmbagent::MetricChart</name>
    <message>
        <source>Chart</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 of each run</source>
        <translation>%1 de chaque exécution</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 en fonction de %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::MetricsPage</name>
    <message>
        <source>hours since the start</source>
        <translation>heures depuis le début</translation>
    </message>
    <message>
        <source>minutes since the start</source>
        <translation>minutes depuis le début</translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation>secondes depuis le début</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Dans l’ordre</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dans le temps</translation>
    </message>
    <message>
        <source>Draw values</source>
        <translation>Tracer les valeurs</translation>
    </message>
    <message>
        <source>Whether values stand one after the other, or when they were reported</source>
        <translation>Valeurs l’une après l’autre, ou au moment où elles ont été indiquées</translation>
    </message>
    <message>
        <source>Draw curves by powers of ten where all values are above zero</source>
        <translation>Tracer les courbes par puissances de dix là où toutes les valeurs sont supérieures à zéro</translation>
    </message>
    <message>
        <source>What each step took</source>
        <translation>Ce que chaque étape a consommé</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>Toutes les mesures</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, tentative %2</translation>
    </message>
    <message>
        <source>value number</source>
        <translation>numéro de la valeur</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cœurs</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Po&amp;wers of ten</source>
        <translation>Pui&amp;ssances de dix</translation>
    </message>
    <message>
        <source>Reported once</source>
        <translation>Indiquées une fois</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>metric, step</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Processor, step by step</source>
        <translation>Processeur, étape par étape</translation>
    </message>
    <message>
        <source>Memory, step by step</source>
        <translation>Mémoire, étape par étape</translation>
    </message>
    <message>
        <source>Curves of the numbers that steps print as &quot;::metric name value unit&quot; will be drawn here as they come; processor and memory of each step while it runs, from its third second on, and run time, processor and memory in all when it ends. What language models cost will follow with them.</source>
        <translation>Les courbes des nombres que les étapes affichent sous la forme «&#x202f;::metric name value unit&#x202f;» seront tracées ici à mesure qu’ils arrivent&#x202f;; de même, le processeur et la mémoire de chaque étape pendant qu’elle s’exécute, à partir de sa troisième seconde, puis la durée, le processeur et la mémoire au total quand elle finit. Le coût des modèles de langage s’y ajoutera avec eux.</translation>
    </message>
    <message>
        <source>Cores in use, summed over what ran at the time; of an attempt too short to be looked at, its average.</source>
        <translation>Cœurs utilisés, additionnés pour ce qui s’exécutait au même moment&#x202f;; pour une tentative trop courte pour un relevé, sa moyenne.</translation>
    </message>
    <message>
        <source>The most each attempt had at once around that time, summed over what ran: an upper bound.</source>
        <translation>Le maximum de chaque tentative à un instant autour de ce moment, additionné pour ce qui s’exécutait&#x202f;: une limite supérieure.</translation>
    </message>
    <message>
        <source>Cores in use on average from one look to the next: once a second at first, later less often.</source>
        <translation>Cœurs utilisés en moyenne d’un relevé au suivant&#x202f;: un par seconde au début, moins souvent ensuite.</translation>
    </message>
    <message>
        <source>The most that all processes of an attempt had at once from one look to the next.</source>
        <translation>Le maximum de tous les processus d’une tentative à un instant, d’un relevé au suivant.</translation>
    </message>
</context>
<context>
    <name>cmbagent::Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>Vue d’ensemble du graphe</translation>
    </message>
    <message>
        <source>Overview: click or drag to move the view</source>
        <translation>Vue d’ensemble&#x202f;: cliquez ou faites glisser pour déplacer la vue</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModeMenu</name>
    <message>
        <source>Only at approvals</source>
        <translation>Seulement aux approbations</translation>
    </message>
    <message>
        <source>After planning</source>
        <translation>Après la planification</translation>
    </message>
    <message>
        <source>Before each step</source>
        <translation>Avant chaque étape</translation>
    </message>
    <message>
        <source>On errors</source>
        <translation>En cas d’erreur</translation>
    </message>
    <message>
        <source>Where a gate is set</source>
        <translation>Là où un point de contrôle est placé</translation>
    </message>
    <message>
        <source>By the workflow&apos;s rules</source>
        <translation>Selon les règles du workflow</translation>
    </message>
    <message>
        <source>Asks: %1</source>
        <comment>when</comment>
        <translation>Demande&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1. Choose when this run asks you; it counts from here on.</source>
        <translation>%1. Choisissez quand cette exécution vous interroge&#x202f;; cela compte à partir d’ici.</translation>
    </message>
    <message>
        <source>This workflow has no rules that say when to ask; its properties while it is edited have a place for them</source>
        <translation>Ce workflow n’a pas de règles qui disent quand demander ; ses propriétés leur réservent une place pendant qu’on le modifie</translation>
    </message>
    <message>
        <source>After each step</source>
        <translation>Après chaque étape</translation>
    </message>
    <message>
        <source>Before and after each step</source>
        <translation>Avant et après chaque étape</translation>
    </message>
    <message>
        <source>Opens the workflow for editing, where its rules are</source>
        <translation>Ouvre le workflow pour le modifier, là où sont ses règles</translation>
    </message>
    <message>
        <source>This workflow has no rules that say when to ask; Write rules below makes the first</source>
        <translation>Ce workflow n’a pas de règles qui disent quand demander&#x202f;; Écrire des règles, ci-dessous, crée la première</translation>
    </message>
    <message>
        <source>Change rules…</source>
        <translation>Modifier les règles…</translation>
    </message>
    <message>
        <source>Write rules…</source>
        <translation>Écrire des règles…</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModelsDesk</name>
    <message>
        <source>API key provider OpenAI Anthropic Gemini Ollama price server endpoint role</source>
        <translation>clé API fournisseur OpenAI Anthropic Gemini Ollama prix serveur adresse rôle</translation>
    </message>
    <message>
        <source>There is a server “%1” already; change its address above.</source>
        <translation>Il y a déjà un serveur «&#x202f;%1&#x202f;»&#x202f;; modifiez son adresse ci-dessus.</translation>
    </message>
    <message>
        <source>Models and keys</source>
        <translation>Modèles et clés</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModelsPage</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Providers and servers</source>
        <translation>Fournisseurs et serveurs</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Autre serveur</translation>
    </message>
    <message>
        <source>Any server that speaks as OpenAI does: vLLM, LM Studio, llama.cpp, a gateway.</source>
        <translation>Tout serveur qui parle comme OpenAI&#x202f;: vLLM, LM Studio, llama.cpp, une passerelle.</translation>
    </message>
    <message>
        <source>Which model works</source>
        <translation>Quel modèle travaille</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain of the desktop, and never in a file, a log or a prompt.</source>
        <translation>Les clés sont gardées dans le trousseau du bureau, et jamais dans un fichier, un journal ou une invite.</translation>
    </message>
    <message>
        <source>Keys set here are in memory only, until the program ends. %1</source>
        <translation>Les clés saisies ici restent seulement en mémoire, jusqu’à la fermeture du programme. %1</translation>
    </message>
    <message>
        <source>Your own list is not used: %1</source>
        <translation>Votre propre liste n’est pas utilisée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Prices are for a million tokens, as of %1; they may have changed. models.json in the data folder corrects them.</source>
        <translation>Les prix sont pour un million de jetons, en date du %1&#x202f;; ils ont pu changer. models.json dans le dossier de données les corrige.</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Tous les autres</translation>
    </message>
    <message>
        <source>Model of all other roles</source>
        <translation>Modèle de tous les autres rôles</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <translation>Modèle de %1</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Aucun choisi</translation>
    </message>
    <message>
        <source>As for all others</source>
        <translation>Comme pour tous les autres</translation>
    </message>
    <message>
        <source>Not in the list; price and size are unknown.</source>
        <translation>Absent de la liste&#x202f;; le prix et la taille sont inconnus.</translation>
    </message>
    <message>
        <source>Costs nothing</source>
        <translation>Ne coûte rien</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <comment>prices</comment>
        <translation>%1 en entrée, %2 en sortie</translation>
    </message>
    <message>
        <source>Price unknown</source>
        <translation>Prix inconnu</translation>
    </message>
    <message>
        <source>%1 · context of %2 tokens</source>
        <translation>%1 · contexte de %2 jetons</translation>
    </message>
    <message>
        <source>%1 · size of context unknown</source>
        <translation>%1 · taille du contexte inconnue</translation>
    </message>
    <message>
        <source>A key is sent to the address of its provider, and nowhere else. What is asked for in a minute stays below the limits you give; calls above them wait for their turn.</source>
        <translation>Une clé est envoyée à l’adresse de son fournisseur, et nulle part ailleurs. Ce qui est demandé en une minute reste sous les limites que vous fixez ; les appels au-delà attendent leur tour.</translation>
    </message>
    <message>
        <source>These hold where neither you for a run, nor a step or an agent says anything else.</source>
        <translation>Ils valent là où rien d’autre n’est indiqué par vous pour une exécution, par une étape ou par un agent.</translation>
    </message>
    <message>
        <source>In tasks that are gone about like this, these go before the models of agents and roles:</source>
        <translation>Dans les tâches menées de cette façon, ceux-ci passent avant les modèles des agents et des rôles&#x202f;:</translation>
    </message>
    <message>
        <source>Model of tasks: %1</source>
        <comment>a way of doing tasks</comment>
        <translation>Modèle des tâches&#x202f;: %1</translation>
    </message>
    <message>
        <source>As for each role</source>
        <translation>Comme pour chaque rôle</translation>
    </message>
</context>
<context>
    <name>cmbagent::Notifier</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Montrer la fenêtre</translation>
    </message>
    <message numerus="yes">
        <source>CMBAgent Studio: %n question(s) wait for your answer</source>
        <translation>
            <numerusform>CMBAgent Studio&#x202f;: %n question attend votre réponse</numerusform>
            <numerusform>CMBAgent Studio&#x202f;: %n questions attendent votre réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>“%1” waits for your answer</source>
        <comment>step</comment>
        <translation>«&#x202f;%1&#x202f;» attend votre réponse</translation>
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
            <numerusform>%n question attend votre réponse</numerusform>
            <numerusform>%n questions attendent votre réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2), and more</source>
        <comment>question, run</comment>
        <translation>%1 (%2), et d’autres</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons: when a step asks while you look elsewhere, this window&apos;s entry in the task bar is marked instead.</source>
        <translation>Ce bureau ne montre pas d’icônes de notification&#x202f;: quand une étape demande pendant que vous regardez ailleurs, l’entrée de cette fenêtre dans la barre des tâches est marquée à la place.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened in it for %n minute(s). It still runs; look whether it should.</source>
        <translation>
            <numerusform>Rien ne s’y est passé depuis %n minute. Elle s’exécute encore&#x202f;; regardez si elle le devrait.</numerusform>
            <numerusform>Rien ne s’y est passé depuis %n minutes. Elle s’exécute encore&#x202f;; regardez si elle le devrait.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>run, what</comment>
        <translation>«&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
    <message>
        <source>“%1” is quiet</source>
        <comment>run</comment>
        <translation>«&#x202f;%1&#x202f;» est silencieuse</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Nothing has been heard of it for %1. It still runs: wait for it, or end it.</source>
        <translation>Aucune nouvelle d’elle depuis %1. Elle s’exécute encore : attendez-la, ou arrêtez-la.</translation>
    </message>
    <message>
        <source>“%1” of “%2”: %3</source>
        <comment>step, run, what</comment>
        <translation>« %1 » de « %2 » : %3</translation>
    </message>
    <message>
        <source>“%1” has stalled</source>
        <comment>step</comment>
        <translation>« %1 » ne donne plus signe de vie</translation>
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
        <translation>Importer un workflow enregistré</translation>
    </message>
    <message>
        <source>Open a workflow</source>
        <translation>Ouvrir un workflow</translation>
    </message>
    <message>
        <source>WfFormat traces (*.json);;All files (*)</source>
        <translation>Traces WfFormat (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Workflows (*.workflow.yaml *.workflow.yml *.yaml *.yml);;All files (*)</source>
        <translation>Workflows (*.workflow.yaml *.workflow.yml *.yaml *.yml);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>cmbagent::OutlinePane</name>
    <message>
        <source>Outline of the steps</source>
        <translation>Plan des étapes</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairFilesView</name>
    <message>
        <source>This step wrote no file in either run.</source>
        <translation>Cette étape n’a écrit de fichier dans aucune des deux exécutions.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Files of this step</source>
        <translation>Fichiers de cette étape</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairGraphsView</name>
    <message>
        <source>Graph of run A</source>
        <translation>Graphe de l’exécution A</translation>
    </message>
    <message>
        <source>Graph of run B</source>
        <translation>Graphe de l’exécution B</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairMarks</name>
    <message>
        <source>only in A</source>
        <translation>seulement dans A</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>seulement dans B</translation>
    </message>
    <message>
        <source>first difference</source>
        <translation>première différence</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairStepModel</name>
    <message>
        <source>first difference: %1</source>
        <translation>première différence&#x202f;: %1</translation>
    </message>
    <message>
        <source>The runs as a whole</source>
        <translation>Les exécutions dans leur ensemble</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
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
        <translation>Ce qui diffère</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairView</name>
    <message>
        <source>Steps of both runs</source>
        <translation>Étapes des deux exécutions</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Take this result</source>
        <translation>Adopter ce résultat</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Étapes faites</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>CPU time of what ran here</source>
        <translation>Temps processeur de ce qui s’est exécuté ici</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Nothing differs in this step.</source>
        <translation>Rien ne diffère dans cette étape.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>kept from another run</source>
        <translation>conservé d’une autre exécution</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>cette exécution</translation>
    </message>
    <message>
        <source>Result made in</source>
        <translation>Origine du résultat</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>Temps processeur</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Fichiers (%1)</translation>
    </message>
    <message>
        <source>The other run has no step of this name</source>
        <translation>L’autre exécution n’a pas d’étape de ce nom</translation>
    </message>
    <message>
        <source>There is no result to take: the step did not complete</source>
        <translation>Il n’y a pas de résultat à adopter&#x202f;: l’étape n’est pas arrivée à son terme</translation>
    </message>
    <message>
        <source>Take A&apos;s result into a branch of B…</source>
        <translation>Adopter le résultat de A dans une branche de B…</translation>
    </message>
    <message>
        <source>Take B&apos;s result into a branch of A…</source>
        <translation>Adopter le résultat de B dans une branche de A…</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Graphes</translation>
    </message>
    <message>
        <source>Show both graphs in one picture</source>
        <translation>Montrer les deux graphes dans une seule image</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Go to the difference before (Shift+F7)</source>
        <translation>Aller à la différence précédente (Maj+F7)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Différence suivante</translation>
    </message>
    <message>
        <source>Go to the next step that differs (F7)</source>
        <translation>Aller à la prochaine étape qui diffère (F7)</translation>
    </message>
    <message>
        <source>No step differs</source>
        <translation>Aucune étape ne diffère</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Différence %1 sur %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a cost</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>Cost of what ran here</source>
        <translation>Coût de ce qui s’est exécuté ici</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) differ</source>
        <translation>
            <numerusform>%Ln étape diffère</numerusform>
            <numerusform>%Ln étapes diffèrent</numerusform>
        </translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
</context>
<context>
    <name>cmbagent::ParameterCell</name>
    <message>
        <source>%1 to %2%3</source>
        <translation>de %1 à %2%3</translation>
    </message>
    <message>
        <source>at least %1%2</source>
        <translation>au moins %1%2</translation>
    </message>
    <message>
        <source>at most %1%2</source>
        <translation>au plus %1%2</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>Revenir à la valeur par défaut, %1</translation>
    </message>
    <message>
        <source>Reset %1 to its default</source>
        <translation>Rétablir la valeur par défaut de %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>une valeur est nécessaire</translation>
    </message>
</context>
<context>
    <name>cmbagent::PdfView</name>
    <message>
        <source>it is not there</source>
        <translation>il n’est pas là</translation>
    </message>
    <message>
        <source>it wants a password</source>
        <translation>il demande un mot de passe</translation>
    </message>
    <message>
        <source>it is no valid PDF document</source>
        <translation>ce n’est pas un document PDF valide</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>cmbagent::PictureLink</name>
    <message>
        <source>%1: show it large</source>
        <translation>%1&#x202f;: montrer en grand</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanEditor</name>
    <message>
        <source>What you change here counts for this run and its branches; the workflow file stays as it is.</source>
        <translation>Ce que vous modifiez ici vaut pour cette exécution et ses branches&#x202f;; le fichier de workflow reste tel quel.</translation>
    </message>
    <message>
        <source>Parameters of the run</source>
        <translation>Paramètres de l’exécution</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Étapes du plan</translation>
    </message>
    <message>
        <source>Space leaves a step out, or takes it in again</source>
        <translation>Espace omet une étape, ou la remet</translation>
    </message>
    <message>
        <source>What is different about “%1”</source>
        <translation>Ce qui est différent pour «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>“%1” has its results already, and stays as it is.</source>
        <translation>«&#x202f;%1&#x202f;» a déjà ses résultats, et reste telle quelle.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what is wrong</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Nothing of the plan would be left to run. To begin nothing at all, stop the run instead.</source>
        <translation>Il ne resterait rien du plan à exécuter. Pour ne rien commencer du tout, arrêtez plutôt l’exécution.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are going to run</source>
        <translation>
            <numerusform>%Ln étape va s’exécuter</numerusform>
            <numerusform>%Ln étapes vont s’exécuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln omise</numerusform>
            <numerusform>%Ln omises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped because they require one of those</source>
        <translation>
            <numerusform>%Ln ignorée parce qu’elle nécessite l’une de celles-ci</numerusform>
            <numerusform>%Ln ignorées parce qu’elles nécessitent l’une de celles-ci</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanList</name>
    <message>
        <source>What becomes of each step</source>
        <translation>Ce que devient chaque étape</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanModel</name>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>never timed</source>
        <translation>jamais chronométrée</translation>
    </message>
    <message>
        <source>Asks again: %1</source>
        <translation>Demande de nouveau&#x202f;: %1</translation>
    </message>
    <message>
        <source>Runs again: %1</source>
        <translation>S’exécute de nouveau&#x202f;: %1</translation>
    </message>
    <message>
        <source>Kept, its effect is not done again, though %1</source>
        <translation>Conservée, son effet n’est pas refait, malgré ceci&#x202f;: %1</translation>
    </message>
    <message>
        <source>Its effect is only pretended, though %1</source>
        <translation>Son effet est seulement simulé, malgré ceci&#x202f;: %1</translation>
    </message>
    <message>
        <source>Taken from another run</source>
        <translation>Résultat adopté d’une autre exécution</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservée</translation>
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
        <translation>Paramètres, là où cette étape en reçoit d’autres que l’exécution&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>How often it may try in all, the first time included</source>
        <translation>Combien de tentatives elle peut faire en tout, la première comprise</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>How long one attempt may take</source>
        <translation>Combien de temps une tentative peut durer</translation>
    </message>
    <message>
        <source>Atte&amp;mpts</source>
        <translation>Te&amp;ntatives</translation>
    </message>
    <message>
        <source>T&amp;ime limit</source>
        <translation>Durée &amp;limite</translation>
    </message>
    <message>
        <source>What the agent is told, and parameters that are others than the run&apos;s:</source>
        <translation>Ce qui est dit à l’agent, et les paramètres différents de ceux de l’exécution :</translation>
    </message>
    <message>
        <source>For people; the agent is told its task</source>
        <translation>Pour les personnes ; l’agent, lui, reçoit sa tâche</translation>
    </message>
    <message>
        <source>Nothing but the steps whose files it reads</source>
        <translation>Rien d’autre que les étapes dont elle lit les fichiers</translation>
    </message>
    <message>
        <source>Ids of steps with commas between; “load?” goes on even when load was skipped. It waits in any case for the steps whose files it reads.</source>
        <translation>Identifiants d’étapes séparés par des virgules ; « load? » continue même si load a été ignorée. Elle attend dans tous les cas les étapes dont elle lit les fichiers.</translation>
    </message>
    <message>
        <source>Also &amp;waits for</source>
        <translation>Attend au&amp;ssi</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanSteps</name>
    <message>
        <source>Kept from the run before</source>
        <translation>Conservée de l’exécution précédente</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omise</translation>
    </message>
    <message>
        <source>Skipped: requires “%1”</source>
        <translation>Ignorée&#x202f;: nécessite «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Asks you</source>
        <translation>Vous interroge</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>S’exécute</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>what becomes of a step</comment>
        <translation>%1, modifiée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what becomes of it</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’il en advient</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayController</name>
    <message numerus="yes">
        <source>Refused after %n branch(es).</source>
        <translation>
            <numerusform>Refus après %n branche.</numerusform>
            <numerusform>Refus après %n branches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) made. Resume runs a draft.</source>
        <translation>
            <numerusform>%n brouillon créé. Reprendre exécute un brouillon.</numerusform>
            <numerusform>%n brouillons créés. Reprendre exécute un brouillon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not begun yet: %1 of %n branch(es). The session allows %2 runs at once; the next begins when one has ended.</source>
        <translation>
            <numerusform>Pas encore commencées&#x202f;: %1 sur %n branche. La session permet %2 exécutions à la fois&#x202f;; la suivante commence dès qu’une autre s’achève.</numerusform>
            <numerusform>Pas encore commencées&#x202f;: %1 sur %n branches. La session permet %2 exécutions à la fois&#x202f;; la suivante commence dès qu’une autre s’achève.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Playing %n branch(es); this is the first.</source>
        <translation>
            <numerusform>%n branche est rejouée&#x202f;; la voici.</numerusform>
            <numerusform>%n branches sont rejouées&#x202f;; voici la première.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayFields</name>
    <message>
        <source>After the step “%1”</source>
        <translation>Après l’étape «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>At “%1”</source>
        <translation>À «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En chemin</translation>
    </message>
    <message>
        <source>Before an effect outside</source>
        <translation>Avant un effet externe</translation>
    </message>
    <message>
        <source>When it was paused</source>
        <translation>Lors de sa mise en pause</translation>
    </message>
    <message>
        <source>When it failed</source>
        <translation>Lors de son échec</translation>
    </message>
    <message>
        <source>When the program was closed</source>
        <translation>À la fermeture du programme</translation>
    </message>
    <message>
        <source>What is different in the branch</source>
        <translation>Ce qui est différent dans la branche</translation>
    </message>
    <message>
        <source>This step and everything that needs it run again</source>
        <translation>Cette étape et tout ce qui la nécessite s’exécutent de nouveau</translation>
    </message>
    <message>
        <source>Begin with the run as it was at an earlier time</source>
        <translation>Partir de l’exécution telle qu’elle était à un moment antérieur</translation>
    </message>
    <message>
        <source>Handed to the step as guidance; scripts find it in retry.json</source>
        <translation>Transmis à l’étape comme consigne&#x202f;; les scripts le trouvent dans retry.json</translation>
    </message>
    <message>
        <source>What you expect to see</source>
        <translation>Ce que vous vous attendez à voir</translation>
    </message>
    <message>
        <source>Run again from</source>
        <translation>Exécuter de nouveau à partir de</translation>
    </message>
    <message>
        <source>With the run as it was</source>
        <translation>Avec l’exécution telle qu’elle était</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Change a step</source>
        <translation>Modifier une étape</translation>
    </message>
    <message>
        <source>Replace a file</source>
        <translation>Remplacer un fichier</translation>
    </message>
    <message>
        <source>What happened outside already</source>
        <translation>Ce qui s’est déjà produit à l’extérieur</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>Only what the changes reach</source>
        <translation>Seulement ce que touchent les modifications</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Telle qu’elle est maintenant</translation>
    </message>
    <message>
        <source>%1 Choose what the branch does about it.</source>
        <translation>%1 Choisissez ce que la branche doit en faire.</translation>
    </message>
    <message>
        <source>Nobody is asked and nothing is paid: the answers that this run recorded are given again. A question that is not among them is an error.</source>
        <translation>Personne n’est interrogé et rien n’est payé : les réponses que cette exécution a enregistrées sont données à nouveau. Une question qui n’en fait pas partie est une erreur.</translation>
    </message>
    <message>
        <source>The beginning: all it did</source>
        <translation>Le début : tout ce qu’elle a fait</translation>
    </message>
    <message>
        <source>An earlier time</source>
        <translation>Un moment antérieur</translation>
    </message>
    <message>
        <source>With the recorded answers of its &amp;models</source>
        <translation>Avec les ré&amp;ponses enregistrées de ses modèles</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayPart</name>
    <message>
        <source>Play from here</source>
        <translation>Rejouer à partir d’ici</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlaySheet</name>
    <message>
        <source>time unknown</source>
        <translation>durée inconnue</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Rejouer à partir d’ici</translation>
    </message>
    <message>
        <source>It cannot be played like this</source>
        <translation>Impossible de rejouer ainsi</translation>
    </message>
    <message>
        <source>Working out what is kept and what runs again…</source>
        <translation>Recherche de ce qui est conservé et de ce qui s’exécute de nouveau…</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n branche</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of your answer to %n question(s) is not counted.</source>
        <translation>
            <numerusform>Le temps de votre réponse à %n question n’est pas compté.</numerusform>
            <numerusform>Le temps de vos réponses à %n questions n’est pas compté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Play %n branch(es)</source>
        <translation>
            <numerusform>&amp;Rejouer %n branche</numerusform>
            <numerusform>&amp;Rejouer %n branches</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Play from here</source>
        <translation>&amp;Rejouer à partir d’ici</translation>
    </message>
    <message numerus="yes">
        <source>Make %n &amp;draft(s)</source>
        <translation>
            <numerusform>Créer %n &amp;brouillon</numerusform>
            <numerusform>Créer %n &amp;brouillons</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a &amp;draft</source>
        <translation>Créer un &amp;brouillon</translation>
    </message>
    <message>
        <source>Make the branch and run it at once (Ctrl+Return)</source>
        <translation>Créer la branche et l’exécuter aussitôt (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Make the branch; it runs when you resume it</source>
        <translation>Créer la branche&#x202f;; elle s’exécute quand vous la reprenez</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>coût inconnu</translation>
    </message>
    <message>
        <source>Times are what the same steps usually took before.</source>
        <translation>Les durées sont celles que les mêmes étapes prenaient d’habitude auparavant.</translation>
    </message>
    <message>
        <source>The cost is what the same steps cost in one earlier run: %1.</source>
        <translation>Le coût est celui des mêmes étapes dans une exécution antérieure&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The cost is what the same steps cost in %1 earlier runs: %2.</source>
        <translation>Le coût est celui des mêmes étapes dans %1 exécutions antérieures&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Nothing here asks a language model, so nothing costs money.</source>
        <translation>Rien ici n’interroge de modèle de langage, donc rien ne coûte d’argent.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what %Ln step(s) with an agent cost: no run has paid for it yet.</source>
        <translation>
            <numerusform>Personne ne sait ce que coûte %Ln étape avec un agent&#x202f;: aucune exécution n’a encore payé pour elle.</numerusform>
            <numerusform>Personne ne sait ce que coûtent %Ln étapes avec un agent&#x202f;: aucune exécution n’a encore payé pour elles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) run again</source>
        <translation>
            <numerusform>%Ln étape s’exécute de nouveau</numerusform>
            <numerusform>%Ln étapes s’exécutent de nouveau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln conservée</numerusform>
            <numerusform>%Ln conservées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PreviewPane</name>
    <message>
        <source>Choose a file to see it here.</source>
        <translation>Choisissez un fichier pour le voir ici.</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Ouvrir avec un autre programme</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Plus petit (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
    <message>
        <source>Fit the pane (F)</source>
        <translation>Ajuster au volet (F)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>Impossible de lire «&#x202f;%1&#x202f;»&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Open the folder of the step to see what is there.</source>
        <translation>Ouvrez le dossier de l’étape pour voir ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1 · %2 lignes</translation>
    </message>
    <message>
        <source>Looking for more rows: %1 of the file</source>
        <translation>Recherche d’autres lignes&#x202f;: %1 du fichier</translation>
    </message>
    <message>
        <source>Only the first %1 rows are shown.</source>
        <translation>Seules les %1 premières lignes sont montrées.</translation>
    </message>
    <message>
        <source>Open it with another program to see all of it.</source>
        <translation>Ouvrez-le avec un autre programme pour tout voir.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be shown as a picture: %2.</source>
        <translation>Impossible de montrer «&#x202f;%1&#x202f;» comme image&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Another program may be able to open it.</source>
        <translation>Un autre programme peut peut-être l’ouvrir.</translation>
    </message>
    <message>
        <source>There is no preview for this kind of file.</source>
        <translation>Il n’y a pas d’aperçu pour ce type de fichier.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1 at byte %2.</source>
        <translation>Ce JSON n’est pas valide&#x202f;: %1 à l’octet %2.</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Seuls les %1 premiers sont montrés.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Il n’y a rien à montrer.</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Aperçu de %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be shown: %2.</source>
        <translation>Impossible de montrer «&#x202f;%1&#x202f;»&#x202f;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln page(s)</source>
        <translation>
            <numerusform>%1 · %Ln page</numerusform>
            <numerusform>%1 · %Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop loo&amp;king</source>
        <translation>Arrêter la rec&amp;herche</translation>
    </message>
    <message>
        <source>Open with another pro&amp;gram</source>
        <translation>Ouvrir a&amp;vec un autre programme</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemRow</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>Ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>étape %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemsPage</name>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>&amp;Tout copier</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Ouvrir un autre…</translation>
    </message>
    <message>
        <source>Problems in the workflow file</source>
        <translation>Problèmes du fichier de workflow</translation>
    </message>
    <message>
        <source>Read the file again after you have changed it</source>
        <translation>Relire le fichier une fois que vous l’avez modifié</translation>
    </message>
    <message>
        <source>Copy every problem as text</source>
        <translation>Copier tous les problèmes comme texte</translation>
    </message>
    <message>
        <source>This workflow has one problem and cannot run yet</source>
        <translation>Ce workflow a un problème et ne peut pas encore être exécuté</translation>
    </message>
    <message>
        <source>This workflow has %1 problems and cannot run yet</source>
        <translation>Ce workflow a %1 problèmes et ne peut pas encore être exécuté</translation>
    </message>
    <message>
        <source>and %1 more; “Copy all” has them.</source>
        <translation>et %1 de plus&#x202f;; «&#x202f;Tout copier&#x202f;» les contient.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemsPane</name>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Comment y remédier</translation>
    </message>
    <message>
        <source>Problems of this run</source>
        <translation>Problèmes de cette exécution</translation>
    </message>
    <message>
        <source>No problems. Failed steps will be listed here, with how to mend them.</source>
        <translation>Aucun problème. Les étapes échouées seront listées ici, avec la façon d’y remédier.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProviderField</name>
    <message>
        <source>Remove key</source>
        <translation>Retirer la clé</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Collez la clé ici</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Key in the keychain</source>
        <translation>Clé dans le trousseau</translation>
    </message>
    <message>
        <source>Key in memory until the program ends</source>
        <translation>Clé en mémoire jusqu’à la fermeture du programme</translation>
    </message>
    <message>
        <source>Key from %1 of the environment</source>
        <translation>Clé tirée de %1 de l’environnement</translation>
    </message>
    <message>
        <source>On this machine; needs no key</source>
        <translation>Sur cette machine&#x202f;; sans clé</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Pas de clé</translation>
    </message>
    <message>
        <source>Change key…</source>
        <translation>Changer la clé…</translation>
    </message>
    <message>
        <source>Set key…</source>
        <translation>Saisir la clé…</translation>
    </message>
    <message>
        <source>Empty: remove this server</source>
        <translation>Vide&#x202f;: retire ce serveur</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Adresse de %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Clé de %1</translation>
    </message>
    <message>
        <source>Set the key of %1</source>
        <translation>Saisir la clé de %1</translation>
    </message>
    <message>
        <source>Remove the key of %1</source>
        <translation>Retirer la clé de %1</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Tester la connexion à %1</translation>
    </message>
    <message>
        <source>Asking for its models…</source>
        <translation>Demande de ses modèles…</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %n model(s) after %1 ms.</source>
        <translation>
            <numerusform>Il répond&#x202f;: %n modèle après %1 ms.</numerusform>
            <numerusform>Il répond&#x202f;: %n modèles après %1 ms.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Requêtes par minute</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>Jetons par minute</translation>
    </message>
    <message>
        <source>At most; calls above that wait for their turn</source>
        <translation>Au plus ; les appels au-delà attendent leur tour</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Most requests a minute to %1</source>
        <translation>Maximum de requêtes par minute à %1</translation>
    </message>
    <message>
        <source>Most tokens a minute of %1</source>
        <translation>Maximum de jetons par minute de %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::QuestionPeek</name>
    <message>
        <source>Open the question with its answers (Enter in the list)</source>
        <translation>Ouvrir la question avec ses réponses (Entrée dans la liste)</translation>
    </message>
    <message>
        <source>Reading what is asked…</source>
        <translation>Lecture de ce qui est demandé…</translation>
    </message>
    <message>
        <source>What a question shows will be here.</source>
        <translation>Ce que montre une question sera ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions are selected.</source>
        <translation>
            <numerusform>%n question est sélectionnée.</numerusform>
            <numerusform>%n questions sont sélectionnées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a question to see what it shows.</source>
        <translation>Sélectionnez une question pour voir ce qu’elle montre.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind, run, step</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>What the question shows</source>
        <translation>Ce que montre la question</translation>
    </message>
    <message>
        <source>Loo&amp;k and answer…</source>
        <translation>Re&amp;garder et répondre…</translation>
    </message>
</context>
<context>
    <name>cmbagent::ReadyModels</name>
    <message>
        <source>Nobody is known who offers %1. Choose a model from the list.</source>
        <translation>Aucun fournisseur connu ne propose %1. Choisissez un modèle dans la liste.</translation>
    </message>
    <message>
        <source>There is no key for %1, who offers %2. Set it under Models and keys, or choose another model.</source>
        <translation>Il n’y a pas de clé pour %1, qui propose %2. Saisissez-la sous Modèles et clés, ou choisissez un autre modèle.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RememberBox</name>
    <message>
        <source>R&amp;emember…</source>
        <translation>Re&amp;tenir…</translation>
    </message>
    <message>
        <source>Say how far this answer reaches</source>
        <translation>Dire jusqu’où va cette réponse</translation>
    </message>
    <message>
        <source>How far this answer reaches</source>
        <translation>Jusqu’où va cette réponse</translation>
    </message>
    <message>
        <source>The same question is asked again next time.</source>
        <translation>La même question est posée de nouveau la prochaine fois.</translation>
    </message>
    <message>
        <source>When the same is asked and shows the same, it is answered like this by itself. History lists and revokes it.</source>
        <translation>Quand la même chose est demandée et montre la même chose, cette réponse est donnée automatiquement. L’historique la liste et peut la révoquer.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ReportPage</name>
    <message>
        <source>When a step writes a Markdown file, it will be shown here as the report of this run.</source>
        <translation>Quand une étape écrira un fichier Markdown, il sera montré ici comme rapport de cette exécution.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RetryStrip</name>
    <message>
        <source>Begin the next attempt without waiting any longer</source>
        <translation>Commencer la prochaine tentative sans attendre davantage</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 begins in %3.</source>
        <translation>La tentative %1 sur %2 commence dans %3.</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 begins as soon as there is room.</source>
        <translation>La tentative %1 sur %2 commence dès qu’il y a de la place.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of error, message</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>after a pause that grows with each attempt</source>
        <translation>après une pause qui s’allonge à chaque tentative</translation>
    </message>
    <message>
        <source>with what you wrote</source>
        <translation>avec ce que vous avez écrit</translation>
    </message>
    <message>
        <source>as it is, with what went wrong before at hand</source>
        <translation>telle quelle, en disposant de ce qui n’a pas marché avant</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Why, and what may help</source>
        <translation>Pourquoi, et ce qui peut aider</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Note pour la prochaine tentative</translation>
    </message>
    <message>
        <source>What it should do differently</source>
        <translation>Ce qu’elle doit faire autrement</translation>
    </message>
    <message>
        <source>The next attempt begins now, and is told what you wrote</source>
        <translation>La prochaine tentative commence maintenant, et reçoit ce que vous avez écrit</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Déplié</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Replié</translation>
    </message>
    <message>
        <source>The next attempt helps with a chance of about %1. It is made %2.</source>
        <comment>chance, how</comment>
        <translation>La prochaine tentative a environ %1 de chances d’aboutir. Elle se fait %2.</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>Essayer &amp;maintenant</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunCommands</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>Add &amp;hypothesis…</source>
        <translation>Ajouter une &amp;hypothèse…</translation>
    </message>
    <message>
        <source>Change &amp;hypothesis…</source>
        <translation>Modifier l’&amp;hypothèse…</translation>
    </message>
    <message>
        <source>Remove s&amp;tar</source>
        <translation>Retirer l’é&amp;toile</translation>
    </message>
    <message>
        <source>S&amp;tar</source>
        <translation>É&amp;toile</translation>
    </message>
    <message>
        <source>Bring back from the archi&amp;ve</source>
        <translation>Sortir des archi&amp;ves</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Archi&amp;ver</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>Elle est en cours</translation>
    </message>
    <message>
        <source>No longer a&amp;bandoned</source>
        <translation>N’est plus a&amp;bandonnée</translation>
    </message>
    <message>
        <source>Mark as a&amp;bandoned</source>
        <translation>Marquer comme a&amp;bandonnée</translation>
    </message>
    <message>
        <source>Show &amp;among branches</source>
        <translation>&amp;Montrer parmi les branches</translation>
    </message>
    <message>
        <source>Com&amp;pare with its parent</source>
        <translation>Com&amp;parer à l’exécution d’origine</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>R&amp;eprendre</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>Elle est achevée</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>&amp;Annuler…</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>It is running; cancel it first</source>
        <translation>Elle est en cours&#x202f;; annulez-la d’abord</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation>Ouvrir dans une nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Copy lin&amp;k</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>A link that opens this run on this computer, from any program</source>
        <translation>Un lien qui ouvre cette exécution sur cet ordinateur, depuis n’importe quel programme</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunController</name>
    <message>
        <source>There is no run “%1” here.</source>
        <translation>Il n’y a pas d’exécution «&#x202f;%1&#x202f;» ici.</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in another data folder or session; the list shows the runs that are here.</source>
        <translation>Elle a peut-être été supprimée, ou se trouve dans un autre dossier de données ou une autre session&#x202f;; la liste montre les exécutions qui sont ici.</translation>
    </message>
    <message>
        <source>More than one run begins with “%1”.</source>
        <translation>Plusieurs exécutions commencent par «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Use more of its id.</source>
        <translation>Indiquez davantage de son identifiant.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunDelegate</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
    </message>
    <message>
        <source>Hypothesis: %1</source>
        <translation>Hypothèse&#x202f;: %1</translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>Workflow&#x202f;: %1</translation>
    </message>
    <message>
        <source>A branch</source>
        <translation>Une branche</translation>
    </message>
    <message>
        <source>A branch, played again from “%1”</source>
        <translation>Une branche, rejouée à partir de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Créée %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Achevée %1</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer</source>
        <translation>
            <numerusform>%n question attend votre réponse</numerusform>
            <numerusform>%n questions attendent votre réponse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunHeader</name>
    <message>
        <source>Steps done</source>
        <translation>Étapes faites</translation>
    </message>
    <message>
        <source>Not run yet · %1</source>
        <translation>Pas encore exécuté · %1</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Commencée %1</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <comment>calls</comment>
        <translation>Modèles&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunOverview</name>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Points de reprise</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Durées</translation>
    </message>
    <message>
        <source>Overview of the run</source>
        <translation>Résumé de l’exécution</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression de l’exécution</translation>
    </message>
    <message>
        <source>The program that worked on this run ended.</source>
        <translation>Le programme qui travaillait à cette exécution s’est arrêté.</translation>
    </message>
    <message>
        <source>What is completed is safe. Resume goes on from there.</source>
        <translation>Ce qui est terminé est à l’abri. Reprendre continue à partir de là.</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>à indiquer</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>L’exécution</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>From start to end</source>
        <translation>Du début à la fin</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Nouvelles tentatives</translation>
    </message>
    <message>
        <source>The workflow&apos;s own value: %1</source>
        <translation>La valeur propre au workflow&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunPrompts</name>
    <message>
        <source>Cancel “%1”?</source>
        <translation>Annuler «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Running steps are stopped and the rest is not done. Finished steps and their files stay. A cancelled run cannot be resumed; Pause can.</source>
        <translation>Les étapes en cours sont arrêtées et le reste n’est pas fait. Les étapes terminées et leurs fichiers restent. Une exécution annulée ne peut pas être reprise&#x202f;; une exécution en pause, si.</translation>
    </message>
    <message>
        <source>&amp;Cancel run</source>
        <translation>&amp;Annuler l’exécution</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Continuer l’exécution</translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation>Renommer l’exécution</translation>
    </message>
    <message>
        <source>Names are for you; files and results keep their places.</source>
        <translation>Les noms sont pour vous&#x202f;; les fichiers et les résultats restent à leur place.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Keep name</source>
        <translation>&amp;Garder le nom</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nom de l’exécution</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>What this run is to find out. It is shown beside the run&apos;s name.</source>
        <translation>Ce que cette exécution doit établir. Cela s’affiche à côté du nom de l’exécution.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>&amp;Laisser tel quel</translation>
    </message>
    <message>
        <source>Simulate “%1”</source>
        <translation>Simuler «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Nothing is computed: each task sleeps its recorded run time divided by this factor.</source>
        <translation>Rien n’est calculé&#x202f;: chaque tâche dort pendant sa durée enregistrée divisée par ce facteur.</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simuler</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Accélération</translation>
    </message>
    <message>
        <source>Close CMBAgent Studio?</source>
        <translation>Fermer CMBAgent Studio&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Arrêter et fermer</translation>
    </message>
    <message>
        <source>Name a checkpoint</source>
        <translation>Nommer un point de reprise</translation>
    </message>
    <message>
        <source>The run can be branched from as it is now, at any time. A checkpoint with a name is never removed.</source>
        <translation>Une branche de l’exécution telle qu’elle est maintenant peut être faite à tout moment. Un point de reprise nommé n’est jamais supprimé.</translation>
    </message>
    <message>
        <source>&amp;Keep checkpoint</source>
        <translation>&amp;Conserver le point de reprise</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>Nom du point de reprise</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</source>
        <translation>
            <numerusform>%Ln étape est en cours. Fermer l’arrête&#x202f;; elle s’exécutera de nouveau depuis son début quand vous reprendrez. Les étapes terminées et les questions ouvertes sont gardées.</numerusform>
            <numerusform>%Ln étapes sont en cours. Fermer les arrête&#x202f;; elles s’exécuteront de nouveau depuis leur début quand vous reprendrez. Les étapes terminées et les questions ouvertes sont gardées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunTableView</name>
    <message>
        <source>A chart will be here when the steps of these runs report numbers (metrics).</source>
        <translation>Une courbe sera ici quand les étapes de ces exécutions indiqueront des nombres (mesures).</translation>
    </message>
    <message>
        <source>Runs that are compared</source>
        <translation>Exécutions comparées</translation>
    </message>
    <message>
        <source>&amp;Chart of:</source>
        <translation>&amp;Courbe de&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;over:</source>
        <translation>&amp;en fonction de&#x202f;:</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>%1
Hypothesis: %2</source>
        <translation>%1
Hypothèse&#x202f;: %2</translation>
    </message>
    <message>
        <source>the runs</source>
        <translation>les exécutions</translation>
    </message>
    <message>
        <source>Took (s)</source>
        <translation>Durée (s)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a cost</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>Cost (US dollars)</source>
        <translation>Coût (dollars US)</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Find step (Ctrl+F)</source>
        <translation>Rechercher une étape (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find step</source>
        <translation>Rechercher une étape</translation>
    </message>
    <message>
        <source>Type a part of a title, id, kind or code; Enter goes to the next one, Ctrl+Shift+G back</source>
        <translation>Tapez une partie d’un titre, d’un identifiant, d’un type ou du code&#x202f;; Entrée va à l’étape suivante, Ctrl+Maj+G revient en arrière</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>No approvals</source>
        <translation>Aucune approbation</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer; show the next one (Ctrl+J)</source>
        <translation>
            <numerusform>%n question attend votre réponse&#x202f;; montrer la suivante (Ctrl+J)</numerusform>
            <numerusform>%n questions attendent votre réponse&#x202f;; montrer la suivante (Ctrl+J)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your answer</source>
        <translation>Rien n’attend votre réponse</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Recherche ou commande</translation>
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
        <translation>Seulement avec étoile</translation>
    </message>
    <message>
        <source>Show only runs with a star</source>
        <translation>Montrer seulement les exécutions avec une étoile</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Montrer les archives</translation>
    </message>
    <message>
        <source>Show archived runs, too</source>
        <translation>Montrer aussi les exécutions archivées</translation>
    </message>
    <message>
        <source>Your runs will be listed here, by project.</source>
        <translation>Vos exécutions seront listées ici, par projet.</translation>
    </message>
    <message>
        <source>Show &amp;examples</source>
        <translation>Montrer les &amp;exemples</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>&amp;Nouvelle exécution…</translation>
    </message>
    <message>
        <source>Open a workflow file and run it</source>
        <translation>Ouvrir un fichier de workflow et l’exécuter</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrer les exécutions</translation>
    </message>
    <message>
        <source>Projects, runs and branches</source>
        <translation>Projets, exécutions et branches</translation>
    </message>
    <message>
        <source>All your runs are archived.</source>
        <translation>Toutes vos exécutions sont archivées.</translation>
    </message>
    <message>
        <source>Show &amp;archived</source>
        <translation>Montrer les &amp;archives</translation>
    </message>
    <message>
        <source>No run has a star yet. A run&apos;s menu gives it one.</source>
        <translation>Aucune exécution n’a encore d’étoile. Le menu d’une exécution lui en donne une.</translation>
    </message>
    <message>
        <source>&amp;Show all runs</source>
        <translation>&amp;Montrer toutes les exécutions</translation>
    </message>
    <message>
        <source>No run is called like this.</source>
        <translation>Aucune exécution ne porte ce nom.</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>cmbagent::SessionsDesk</name>
    <message>
        <source>New runs begin in “%1”; choose another project or session</source>
        <translation>Les nouvelles exécutions commencent dans «&#x202f;%1&#x202f;»&#x202f;; choisissez un autre projet ou une autre session</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projet&#x202f;: %1</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>Travailler ici</translation>
    </message>
</context>
<context>
    <name>cmbagent::SessionsDialog</name>
    <message>
        <source>Show arch&amp;ived sessions</source>
        <translation>Montrer les sessions arch&amp;ivées</translation>
    </message>
    <message>
        <source>&amp;Work here</source>
        <translation>&amp;Travailler ici</translation>
    </message>
    <message>
        <source>New &amp;session…</source>
        <translation>Nouvelle &amp;session…</translation>
    </message>
    <message>
        <source>New &amp;project…</source>
        <translation>Nouveau &amp;projet…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archiver</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Supp&amp;rimer</translation>
    </message>
    <message>
        <source>Sessions and projects</source>
        <translation>Sessions et projets</translation>
    </message>
    <message>
        <source>A session keeps runs, limits and questions apart from those of other sessions; projects put its runs in order. New runs begin in the project that is marked. A run stays where it was made.</source>
        <translation>Une session garde ses exécutions, ses limites et ses questions à part de celles des autres sessions&#x202f;; les projets y mettent de l’ordre. Les nouvelles exécutions commencent dans le projet qui est marqué. Une exécution reste là où elle a été créée.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Sessions, projects and their runs</source>
        <translation>Sessions, projets et leurs exécutions</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>It begins with its own limits and without runs.</source>
        <translation>Elle commence avec ses propres limites et sans exécutions.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Nom de la session</translation>
    </message>
    <message>
        <source>There is a session “%1” already.</source>
        <translation>Il y a déjà une session «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>A place for runs that belong together, in the session that is chosen.</source>
        <translation>Une place pour les exécutions qui vont ensemble, dans la session choisie.</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Nom du projet</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>session</comment>
        <translation>%1 (archivée)</translation>
    </message>
    <message>
        <source>%1 · new runs begin here</source>
        <comment>project</comment>
        <translation>%1 · les nouvelles exécutions commencent ici</translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation>&amp;Ouvrir l’exécution</translation>
    </message>
    <message>
        <source>New runs begin here already</source>
        <translation>Les nouvelles exécutions commencent déjà ici</translation>
    </message>
    <message>
        <source>Show its runs; new ones begin here</source>
        <translation>Montrer ses exécutions&#x202f;; les nouvelles commencent ici</translation>
    </message>
    <message>
        <source>&amp;Take out of archive</source>
        <translation>Sortir des archi&amp;ves</translation>
    </message>
    <message>
        <source>This session is open; work in another first</source>
        <translation>Cette session est ouverte&#x202f;; travaillez d’abord dans une autre</translation>
    </message>
    <message>
        <source>Out of sight; nothing is lost</source>
        <translation>Hors de vue&#x202f;; rien n’est perdu</translation>
    </message>
    <message>
        <source>New runs begin here; work in another place first</source>
        <translation>Les nouvelles exécutions commencent ici&#x202f;; travaillez d’abord ailleurs</translation>
    </message>
    <message>
        <source>With all its runs and their files; for a while this can be undone</source>
        <translation>Avec toutes ses exécutions et leurs fichiers&#x202f;; pendant un moment, cela peut être annulé</translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>Renommer la session</translation>
    </message>
    <message>
        <source>Rename project</source>
        <translation>Renommer le projet</translation>
    </message>
    <message>
        <source>Names are for you; runs and files keep their places.</source>
        <translation>Les noms sont pour vous&#x202f;; les exécutions et les fichiers restent à leur place.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Keep name</source>
        <translation>&amp;Garder le nom</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur le disque</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingField</name>
    <message>
        <source>%1 Holds from the next start on.</source>
        <translation>%1 Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#x202f;: %1</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>Un nombre de %1 à %2</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>Un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: a letter comes first, then letters, digits, &apos;-&apos; or &apos;_&apos;.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être un nom&#x202f;: une lettre d’abord, puis des lettres, des chiffres, «&#x202f;-&#x202f;» ou «&#x202f;_&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is listed already.</source>
        <translation>«&#x202f;%1&#x202f;» est déjà dans la liste.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingsDesk</name>
    <message>
        <source>%1: found at %2</source>
        <translation>%1&#x202f;: trouvé dans %2</translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation>%1&#x202f;: introuvable</translation>
    </message>
    <message>
        <source>This could not be written to %1.</source>
        <translation>Impossible d’écrire ceci dans %1.</translation>
    </message>
    <message>
        <source>Saved. It holds when the program is started again.</source>
        <translation>Enregistré. Prend effet au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvé&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1. It holds when the program is started again.</source>
        <translation>%1. Prend effet au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings · %1</source>
        <comment>section</comment>
        <translation>Réglages · %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingsDialog</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search in settings</source>
        <translation>Rechercher dans les réglages</translation>
    </message>
    <message>
        <source>Sections of settings</source>
        <translation>Rubriques des réglages</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Settings of this section</source>
        <translation>Réglages de cette rubrique</translation>
    </message>
</context>
<context>
    <name>cmbagent::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Tout rétablir</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Aucune touche</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter by name, keys or explanation</source>
        <translation>Filtrer par nom, touches ou explication</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrer les raccourcis</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Press the keys; they count when you let go for a moment</source>
        <translation>Appuyez sur les touches&#x202f;; elles comptent quand vous les relâchez un instant</translation>
    </message>
    <message>
        <source>The keys the program came with</source>
        <translation>Les touches d’origine du programme</translation>
    </message>
    <message>
        <source>This action has no keys; menus and the palette still have it</source>
        <translation>Cette action n’a pas de touches&#x202f;; les menus et la palette l’ont toujours</translation>
    </message>
    <message>
        <source>The keys the program came with, for every action</source>
        <translation>Les touches d’origine du programme, pour chaque action</translation>
    </message>
    <message>
        <source>In their place, and fixed</source>
        <translation>À leur place, et fixes</translation>
    </message>
    <message>
        <source>Move in the graph</source>
        <translation>Se déplacer dans le graphe</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Select the step before, after, above or below</source>
        <translation>Sélectionner l’étape avant, après, au-dessus ou au-dessous</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Répondre à une question</translation>
    </message>
    <message>
        <source>Alt+A, Alt+R, Alt+M</source>
        <translation>Alt+A, Alt+R, Alt+M</translation>
    </message>
    <message>
        <source>Approve, skip, or approve with changes, in the panel of the question</source>
        <translation>Approuver, ignorer, ou approuver avec modifications, dans le panneau de la question</translation>
    </message>
    <message>
        <source>Put a question off</source>
        <translation>Remettre une question à plus tard</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Closes its panel; the step goes on waiting</source>
        <translation>Ferme son panneau&#x202f;; l’étape continue d’attendre</translation>
    </message>
    <message>
        <source>Choose an action to change its keys</source>
        <translation>Choisissez une action pour changer ses touches</translation>
    </message>
    <message>
        <source>This one has no keys of its own.</source>
        <translation>Celle-ci n’a pas de touches à elle.</translation>
    </message>
    <message>
        <source>%1 is used by “%2” already. Press other keys, or take these from it.</source>
        <translation>%1 sert déjà à «&#x202f;%2&#x202f;». Appuyez sur d’autres touches, ou retirez-lui celles-ci.</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;Les prendre</translation>
    </message>
    <message>
        <source>“%1” then has no keys</source>
        <translation>«&#x202f;%1&#x202f;» n’a alors plus de touches</translation>
    </message>
</context>
<context>
    <name>cmbagent::StatusLine</name>
    <message>
        <source>Workers</source>
        <translation>Processus de travail</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) at a time</source>
        <translation>
            <numerusform>%n étape à la fois</numerusform>
            <numerusform>%n étapes à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 processus de travail</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 processus de travail</translation>
    </message>
    <message>
        <source>Steps that may run at a time, over all runs. %1 running now. Click to change.</source>
        <translation>Étapes qui peuvent s’exécuter à la fois, toutes exécutions confondues. %1 en cours. Cliquez pour changer.</translation>
    </message>
    <message>
        <source>All runs and their files are kept in %1</source>
        <translation>Toutes les exécutions et leurs fichiers sont gardés dans %1</translation>
    </message>
    <message>
        <source>not saved: disk full</source>
        <translation>non enregistré&#x202f;: disque plein</translation>
    </message>
    <message>
        <source>not saved: read-only</source>
        <translation>non enregistré&#x202f;: lecture seule</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>enregistrement…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>What just happened is being written to the disk</source>
        <translation>Ce qui vient de se passer est en cours d’écriture sur le disque</translation>
    </message>
    <message>
        <source>Everything shown is on the disk</source>
        <translation>Tout ce qui est montré est sur le disque</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Not run yet · %1</source>
        <translation>Pas encore exécuté · %1</translation>
    </message>
    <message>
        <source>Feed: nobody connected</source>
        <translation>Flux : personne connecté</translation>
    </message>
    <message numerus="yes">
        <source>Feed: %Ln connected</source>
        <translation>
            <numerusform>Flux : %Ln connecté</numerusform>
            <numerusform>Flux : %Ln connectés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event feed is on, at %1. %n program(s) of this computer follow it. Click to change.</source>
        <translation>
            <numerusform>Le flux d’événements est actif, à %1. %n programme de cet ordinateur le suit. Cliquez pour changer.</numerusform>
            <numerusform>Le flux d’événements est actif, à %1. %n programmes de cet ordinateur le suivent. Cliquez pour changer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) running</source>
        <translation>
            <numerusform>%Ln étape en cours</numerusform>
            <numerusform>%Ln étapes en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::StepAttempts</name>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Program ran</source>
        <translation>Durée du programme</translation>
    </message>
    <message>
        <source>From its start to its end, by the clock on the wall</source>
        <translation>De son début à sa fin, à l’horloge</translation>
    </message>
    <message>
        <source>Computing time</source>
        <translation>Temps de calcul</translation>
    </message>
    <message>
        <source>Time spent on processors, all of them together</source>
        <translation>Temps passé sur les processeurs, tous réunis</translation>
    </message>
    <message>
        <source>Most memory</source>
        <translation>Mémoire maximale</translation>
    </message>
    <message>
        <source>Ended by signal</source>
        <translation>Arrêtée par un signal</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Code de sortie</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpréteur</translation>
    </message>
    <message>
        <source>The attempts of this step will be listed here.</source>
        <translation>Les tentatives de cette étape seront listées ici.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Show what this attempt wrote</source>
        <translation>Montrer ce que cette tentative a écrit</translation>
    </message>
    <message>
        <source>Open the folder this attempt worked in</source>
        <translation>Ouvrir le dossier où cette tentative a travaillé</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Tentative %1</translation>
    </message>
    <message>
        <source>The selected attempt</source>
        <translation>La tentative sélectionnée</translation>
    </message>
    <message>
        <source>Its lo&amp;g</source>
        <translation>Son journa&amp;l</translation>
    </message>
    <message>
        <source>Its fol&amp;der</source>
        <translation>S&amp;on dossier</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepChange</name>
    <message>
        <source>Leave this as it was</source>
        <translation>Laisser ceci tel quel</translation>
    </message>
    <message>
        <source>Discard the change: %1</source>
        <translation>Abandonner la modification&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepChanges</name>
    <message>
        <source>Change &amp;text</source>
        <translation>Modifier le &amp;texte</translation>
    </message>
    <message>
        <source>Step to change</source>
        <translation>Étape à modifier</translation>
    </message>
    <message>
        <source>Question of “%1”</source>
        <translation>Question de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Script of “%1”</source>
        <translation>Script de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1, the script of “%2”</source>
        <translation>%1, le script de «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>This step has no text that could be changed here.</source>
        <translation>Cette étape n’a pas de texte qui puisse être modifié ici.</translation>
    </message>
    <message>
        <source>Change the script, the question or the task of this step in the branch</source>
        <translation>Modifier le script, la question ou la tâche de cette étape dans la branche</translation>
    </message>
    <message>
        <source>Task of “%1”</source>
        <translation>Tâche de « %1 »</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepFiles</name>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Choose an input to see it here.</source>
        <translation>Choisissez une entrée pour la voir ici.</translation>
    </message>
    <message>
        <source>Choose an output to see it here.</source>
        <translation>Choisissez une sortie pour la voir ici.</translation>
    </message>
    <message>
        <source>%1 · from the file %2</source>
        <translation>%1 · du fichier %2</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · de %2</translation>
    </message>
    <message>
        <source>%1 · will come from %2</source>
        <translation>%1 · viendra de %2</translation>
    </message>
    <message>
        <source>This step takes no files.</source>
        <translation>Cette étape ne prend aucun fichier.</translation>
    </message>
    <message>
        <source>This step wrote no files.</source>
        <translation>Cette étape n’a écrit aucun fichier.</translation>
    </message>
    <message>
        <source>Files appear here when the step has written them.</source>
        <translation>Les fichiers apparaissent ici quand l’étape les a écrits.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepInspector</name>
    <message>
        <source>Open a run or a workflow: its steps and results appear here.</source>
        <translation>Ouvrez une exécution ou un workflow&#x202f;: ses étapes et ses résultats apparaissent ici.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Sides of the step</source>
        <translation>Aspects de l’étape</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Résumé</translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>E&amp;ntrées</translation>
    </message>
    <message>
        <source>O&amp;utputs</source>
        <translation>&amp;Sorties</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>A&amp;ttempts</source>
        <translation>&amp;Tentatives</translation>
    </message>
    <message>
        <source>What the step is, and what came out</source>
        <translation>Ce qu’est l’étape, et ce qu’elle a donné</translation>
    </message>
    <message>
        <source>Files the step takes</source>
        <translation>Fichiers que prend l’étape</translation>
    </message>
    <message>
        <source>Files the step wrote</source>
        <translation>Fichiers que l’étape a écrits</translation>
    </message>
    <message>
        <source>What the step wrote to its terminal</source>
        <translation>Ce que l’étape a écrit sur son terminal</translation>
    </message>
    <message>
        <source>Every try of the step, with timing</source>
        <translation>Chaque tentative de l’étape, avec ses durées</translation>
    </message>
    <message>
        <source>%1 · attempt %2</source>
        <translation>%1 · tentative %2</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Conversation</translation>
    </message>
    <message>
        <source>What the agent said and was told, and the calls of models that took</source>
        <translation>Ce que l’agent a dit et ce qui lui a été dit, et les appels de modèles qu’il a fallu</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepLog</name>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Which stream</source>
        <translation>Quel flux</translation>
    </message>
    <message>
        <source>What the step wrote to its standard output or standard error</source>
        <translation>Ce que l’étape a écrit sur sa sortie standard ou son erreur standard</translation>
    </message>
    <message>
        <source>Which attempt</source>
        <translation>Quelle tentative</translation>
    </message>
    <message>
        <source>Every attempt keeps its own log</source>
        <translation>Chaque tentative garde son propre journal</translation>
    </message>
    <message>
        <source>Stay at the end while the step writes</source>
        <translation>Rester à la fin pendant que l’étape écrit</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The last %1 lines at most; the whole log has %2.</source>
        <translation>Au plus les %1 dernières lignes&#x202f;; le journal entier en compte %2.</translation>
    </message>
    <message>
        <source>Find in the log (Ctrl+F)</source>
        <translation>Rechercher dans le journal (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the selection, or everything shown</source>
        <translation>Copier la sélection, ou tout ce qui est montré</translation>
    </message>
    <message>
        <source>Open the whole log with another program</source>
        <translation>Ouvrir le journal entier avec un autre programme</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Tentative %1</translation>
    </message>
    <message>
        <source>The log appears here when the step runs.</source>
        <translation>Le journal apparaît ici quand l’étape s’exécute.</translation>
    </message>
    <message>
        <source>Nothing written yet.</source>
        <translation>Rien d’écrit pour l’instant.</translation>
    </message>
    <message>
        <source>The step wrote nothing to its error output.</source>
        <translation>L’étape n’a rien écrit sur sa sortie d’erreur.</translation>
    </message>
    <message>
        <source>The step wrote nothing to its output.</source>
        <translation>L’étape n’a rien écrit sur sa sortie.</translation>
    </message>
    <message>
        <source>Follo&amp;w</source>
        <translation>S&amp;uivre</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepMenu</name>
    <message>
        <source>Show &amp;details</source>
        <translation>Montrer les &amp;détails</translation>
    </message>
    <message>
        <source>&amp;Expand this group</source>
        <translation>D&amp;éplier ce groupe</translation>
    </message>
    <message>
        <source>&amp;Collapse its group</source>
        <translation>Re&amp;plier son groupe</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>Montrer le journa&amp;l</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>Essayer &amp;maintenant</translation>
    </message>
    <message>
        <source>Without waiting any longer</source>
        <translation>Sans attendre davantage</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepOverview</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Measured while running</source>
        <translation>Mesuré pendant l’exécution</translation>
    </message>
    <message>
        <source>About this step</source>
        <translation>À propos de cette étape</translation>
    </message>
    <message>
        <source>&amp;Play from here…</source>
        <translation>Re&amp;jouer à partir d’ici…</translation>
    </message>
    <message>
        <source>Overview of the step</source>
        <translation>Résumé de l’étape</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>Progression de l’étape</translation>
    </message>
    <message>
        <source>Open the folder the last attempt worked in</source>
        <translation>Ouvrir le dossier où la dernière tentative a travaillé</translation>
    </message>
    <message>
        <source>Make a branch that runs this step again, and what needs it</source>
        <translation>Créer une branche qui exécute de nouveau cette étape et ce qui la nécessite</translation>
    </message>
    <message>
        <source>Progress unknown</source>
        <translation>Progression inconnue</translation>
    </message>
    <message>
        <source>This step was skipped.</source>
        <translation>Cette étape a été ignorée.</translation>
    </message>
    <message>
        <source>Skipped because of &apos;%1&apos;.</source>
        <translation>Ignorée à cause de «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>This step was cancelled.</source>
        <translation>Cette étape a été annulée.</translation>
    </message>
    <message>
        <source>The program ended while this step ran.</source>
        <translation>Le programme s’est arrêté pendant que cette étape s’exécutait.</translation>
    </message>
    <message>
        <source>What it had finished is safe. Resume the run: the step starts again from its beginning, and no attempt is used up.</source>
        <translation>Ce qu’elle avait terminé est à l’abri. Reprenez l’exécution&#x202f;: l’étape recommence depuis son début, et aucune tentative n’est perdue.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>inside the workflow file</source>
        <translation>dans le fichier de workflow</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (facultatif)</translation>
    </message>
    <message>
        <source>Comes after</source>
        <translation>Vient après</translation>
    </message>
    <message>
        <source>It starts when these have ended</source>
        <translation>Elle commence quand celles-ci sont achevées</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Durée limite</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Mémoire limite</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Réponse de</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1, enregistré</translation>
    </message>
    <message>
        <source>A recording answered; nobody was asked and nothing was paid now</source>
        <translation>Un enregistrement a répondu&#x202f;; personne n’a été interrogé et rien n’a été payé maintenant</translation>
    </message>
    <message>
        <source>Calls of models</source>
        <translation>Appels de modèles</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>%1 asked, %2 answered</source>
        <translation>%1 demandés, %2 répondus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepQuestion</name>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Répondre…</translation>
    </message>
    <message>
        <source>Shown for the answer</source>
        <translation>Montré pour la réponse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Look at everything that is shown, then answer</source>
        <translation>Regarder tout ce qui est montré, puis répondre</translation>
    </message>
    <message>
        <source>it goes on waiting</source>
        <translation>elle continue d’attendre</translation>
    </message>
    <message>
        <source>If nobody answers (%1): %2.</source>
        <translation>Si personne ne répond (%1)&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Waits until somebody answers.</source>
        <translation>Attend jusqu’à ce que quelqu’un réponde.</translation>
    </message>
    <message>
        <source>%1 of &apos;%2&apos;: show it</source>
        <translation>%1 de «&#x202f;%2&#x202f;»&#x202f;: montrer</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepReason</name>
    <message>
        <source>Open that run</source>
        <translation>Ouvrir cette exécution</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepSheet</name>
    <message>
        <source>%1 — %2</source>
        <comment>what is done, step</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>What is different next time</source>
        <translation>Ce qui change la prochaine fois</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas marché</translation>
    </message>
    <message>
        <source>&amp;Note for the next attempt</source>
        <translation>Note &amp;pour la prochaine tentative</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Po&amp;urquoi</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Note pour la prochaine tentative</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What it should do differently; optional</source>
        <translation>Ce qu’elle doit faire autrement ; facultatif</translation>
    </message>
    <message>
        <source>Optional; kept with the run</source>
        <translation>Facultatif ; conservé avec l’exécution</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Pas maintenant   Échap</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>%1   Ctrl+Enter</source>
        <comment>what it does</comment>
        <translation>%1   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Nothing is different yet.</source>
        <translation>Rien n’a encore changé.</translation>
    </message>
    <message>
        <source>Change something, or say above what the step should do differently.</source>
        <translation>Modifiez quelque chose, ou dites ci-dessus ce que l’étape doit faire autrement.</translation>
    </message>
    <message>
        <source>The step has moved on since you opened this.</source>
        <translation>L’étape a avancé depuis que vous avez ouvert ceci.</translation>
    </message>
    <message>
        <source>Look at it again; what you wrote can still be copied from here.</source>
        <translation>Regardez-la de nouveau ; ce que vous avez écrit peut encore être copié d’ici.</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Ce qui accompagne</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepStrip</name>
    <message>
        <source>Stalled: nothing has been heard of this step for a while. It still runs; wait for it, or end it.</source>
        <translation>Sans signe de vie : aucune nouvelle de cette étape depuis un moment. Elle s’exécute encore ; attendez-la, ou arrêtez-la.</translation>
    </message>
    <message>
        <source>This step has failed and is not tried again by itself. What now?</source>
        <translation>Cette étape a échoué et n’est pas tentée de nouveau d’elle-même. Que faire ?</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Que faire&#x202f;?</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepTable</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
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
        <translation>inconnu</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>The conversation cannot be read: %1</source>
        <translation>La conversation ne peut pas être lue&#x202f;: %1</translation>
    </message>
    <message>
        <source>Conversation of the step</source>
        <translation>Conversation de l’étape</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>How many went in, and how many came out</source>
        <translation>Combien sont entrés, et combien sont sortis</translation>
    </message>
    <message>
        <source>Calls of language models</source>
        <translation>Appels de modèles de langage</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Tentative %1</translation>
    </message>
    <message>
        <source>Nothing came of it: %1</source>
        <translation>Resté sans résultat&#x202f;: %1</translation>
    </message>
    <message>
        <source>What the agent says and is told will be here when the step has begun.</source>
        <translation>Ce que l’agent dit et ce qui lui est dit sera ici quand l’étape aura commencé.</translation>
    </message>
    <message>
        <source>The conversation will be here when the attempt has ended. Until then the log shows it line by line.</source>
        <translation>La conversation sera ici quand la tentative sera achevée. D’ici là, le journal la montre ligne par ligne.</translation>
    </message>
    <message>
        <source>No conversation was kept of this attempt.</source>
        <translation>Aucune conversation n’a été conservée pour cette tentative.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepWords</name>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>cmbagent::StorageDialog</name>
    <message>
        <source>&amp;Free it…</source>
        <translation>&amp;Libérer…</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Adding up what is stored…</source>
        <translation>Addition de ce qui est stocké…</translation>
    </message>
    <message>
        <source>Looking for content no run needs any more…</source>
        <translation>Recherche du contenu dont aucune exécution n’a plus besoin…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Project and run</source>
        <translation>Projet et exécution</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Work folders</source>
        <translation>Dossiers de travail</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>What each run takes on disk</source>
        <translation>Ce que chaque exécution occupe sur le disque</translation>
    </message>
    <message>
        <source>No run of this session has stored anything yet.</source>
        <translation>Aucune exécution de cette session n’a encore rien stocké.</translation>
    </message>
    <message>
        <source>This session: %1 in %2 runs</source>
        <translation>Cette session&#x202f;: %1 dans %2 exécutions</translation>
    </message>
    <message>
        <source>%1 in %2 files</source>
        <translation>%1 dans %2 fichiers</translation>
    </message>
    <message>
        <source>Nothing can be freed: every file is needed, or younger than a day.</source>
        <translation>Rien ne peut être libéré&#x202f;: chaque fichier est nécessaire, ou date de moins d’un jour.</translation>
    </message>
    <message>
        <source>No run needs %1 any more. Nothing has been removed yet.</source>
        <translation>Aucune exécution n’a plus besoin de %1. Rien n’a encore été supprimé.</translation>
    </message>
    <message>
        <source>%1 were removed.</source>
        <translation>Supprimé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation>Libérer %1&#x202f;?</translation>
    </message>
    <message>
        <source>%1 files that no run needs any more are removed for good. Runs, their results and their history stay.</source>
        <translation>%1 fichiers dont aucune exécution n’a plus besoin sont supprimés définitivement. Les exécutions, leurs résultats et leur historique restent.</translation>
    </message>
    <message>
        <source>&amp;Free %1</source>
        <translation>&amp;Libérer %1</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>&amp;Tout garder</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Branches are below the runs they were made from. Runs that share a file count it each. Deleting a run frees its work folders at once; content only it needed can be freed here a day later.</source>
        <translation>Les branches sont sous les exécutions dont elles sont issues. Les exécutions qui partagent un fichier le comptent chacune. Supprimer une exécution libère aussitôt ses dossiers de travail&#x202f;; le contenu dont elle seule avait besoin peut être libéré ici un jour plus tard.</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>session</comment>
        <translation>%1 (archivée)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a session and its size</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Other sessions: %1. All together: %2.</source>
        <translation>Autres sessions : %1. Total : %2.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StudioWindow</name>
    <message>
        <source>The graph was written to %1.</source>
        <translation>Le graphe a été écrit dans %1.</translation>
    </message>
    <message>
        <source>The graph could not be written to %1.</source>
        <translation>Le graphe n’a pas pu être écrit dans %1.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Choisissez un emplacement où vous pouvez écrire.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionDialog</name>
    <message>
        <source>A&amp;ll of them</source>
        <translation>&amp;Toutes</translation>
    </message>
    <message>
        <source>Ask a language &amp;model</source>
        <translation>Interroger un &amp;modèle de langage</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Suggested dependencies</source>
        <translation>Dépendances suggérées</translation>
    </message>
    <message>
        <source>Reading the steps and their scripts…</source>
        <translation>Lecture des étapes et de leurs scripts…</translation>
    </message>
    <message>
        <source>A model reads the steps and their scripts, and says what it thinks comes first; this costs what its provider takes for one question</source>
        <translation>Un modèle lit les étapes et leurs scripts, et dit ce qui vient d’abord selon lui&#x202f;; cela coûte ce que son fournisseur demande pour une question</translation>
    </message>
    <message numerus="yes">
        <source>%n more, less sure, will be shown when these are decided.</source>
        <translation>
            <numerusform>%n autre, moins sûre, sera montrée quand vous aurez décidé de celles-ci.</numerusform>
            <numerusform>%n autres, moins sûres, seront montrées quand vous aurez décidé de celles-ci.</numerusform>
        </translation>
    </message>
    <message>
        <source>No dependencies to suggest</source>
        <translation>Aucune dépendance à suggérer</translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) that the workflow does not declare. Nothing changes before you add them.</source>
        <translation>
            <numerusform>%n dépendance que le workflow ne déclare pas. Rien ne change avant que vous l’ajoutiez.</numerusform>
            <numerusform>%n dépendances que le workflow ne déclare pas. Rien ne change avant que vous les ajoutiez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking a language model… Closing stops it.</source>
        <translation>Un modèle de langage est interrogé… Fermer l’arrête.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>&amp;Ajouter %n dépendance</numerusform>
            <numerusform>&amp;Ajouter %n dépendances</numerusform>
        </translation>
    </message>
    <message>
        <source>One change, which Undo takes back</source>
        <translation>Une seule modification, sur laquelle Annuler revient</translation>
    </message>
    <message>
        <source>Suggest them a&amp;gain</source>
        <translation>Les su&amp;ggérer de nouveau</translation>
    </message>
    <message>
        <source>Do not suggest the &amp;others again</source>
        <translation>Ne plus suggérer les a&amp;utres</translation>
    </message>
    <message>
        <source>What is said to be independent is suggested like everything else; Undo takes that back</source>
        <translation>Ce qui est dit indépendant est suggéré comme tout le reste&#x202f;; Annuler revient là-dessus</translation>
    </message>
    <message>
        <source>Do not suggest &amp;again</source>
        <translation>Ne &amp;plus suggérer</translation>
    </message>
    <message>
        <source>Choose at least one, or say that none is to be suggested again</source>
        <translation>Choisissez-en au moins une, ou indiquez qu’aucune ne doit plus être suggérée</translation>
    </message>
    <message>
        <source>The workflow says of each that its first step is independent of its second. That changes nothing about how they run, and here it can be taken back.</source>
        <translation>Le workflow dit de chacune que sa première étape est indépendante de la seconde. Cela ne change rien à leur exécution, et on peut revenir dessus ici.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionRow</name>
    <message>
        <source>%1 sure</source>
        <comment>a percentage</comment>
        <translation>sûr à %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::SweepField</name>
    <message>
        <source>Parameter of the sweep</source>
        <translation>Paramètre du balayage</translation>
    </message>
    <message>
        <source>A sweep makes one branch for each value of a parameter</source>
        <translation>Un balayage crée une branche pour chaque valeur d’un paramètre</translation>
    </message>
    <message>
        <source>Values of the sweep</source>
        <translation>Valeurs du balayage</translation>
    </message>
    <message>
        <source>One branch</source>
        <translation>Une branche</translation>
    </message>
    <message>
        <source>Several values of %1</source>
        <translation>Plusieurs valeurs de %1</translation>
    </message>
    <message>
        <source>0.1, 0.2, 0.5 or 1..10 step 2</source>
        <translation>0.1, 0.2, 0.5 ou 1..10 step 2</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es): %1 = %2</source>
        <translation>
            <numerusform>%n branche&#x202f;: %1 = %2</numerusform>
            <numerusform>%n branches&#x202f;: %1 = %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TableView</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskAdvice</name>
    <message>
        <source>Instructions for agents</source>
        <translation>Instructions pour les agents</translation>
    </message>
    <message>
        <source>Te&amp;ll them what this machine has</source>
        <translation>Leur dire de quoi dispose cette mac&amp;hine</translation>
    </message>
    <message>
        <source>I&amp;nstructions for agents</source>
        <translation>I&amp;nstructions pour les agents</translation>
    </message>
    <message>
        <source>What scr&amp;ipts keep to</source>
        <translation>Ce que &amp;les scripts doivent respecter</translation>
    </message>
    <message>
        <source>What the engineer&apos;s scripts keep to</source>
        <translation>Ce que les scripts de l’ingénieur doivent respecter</translation>
    </message>
    <message>
        <source>For example: Use SI units, and write every figure as PDF as well.</source>
        <translation>Par exemple&#x202f;: Utiliser les unités SI, et écrire aussi chaque figure en PDF.</translation>
    </message>
    <message>
        <source>What te&amp;xts keep to</source>
        <translation>Ce que les te&amp;xtes doivent respecter</translation>
    </message>
    <message>
        <source>What the researcher&apos;s texts keep to</source>
        <translation>Ce que les textes du chercheur doivent respecter</translation>
    </message>
    <message>
        <source>For example: Two pages at most, for readers who know the field.</source>
        <translation>Par exemple&#x202f;: Deux pages au plus, pour des lecteurs qui connaissent le domaine.</translation>
    </message>
    <message>
        <source>Processors, memory and graphics card, in one line; it stays part of the task when it is done again elsewhere</source>
        <translation>Processeurs, mémoire et carte graphique, en une ligne&#x202f;; cela reste dans la tâche quand elle est refaite ailleurs</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskDialog</name>
    <message>
        <source>Start the task</source>
        <translation>Commencer la tâche</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>The new task</source>
        <translation>La nouvelle tâche</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Make a run of it and begin</source>
        <translation>En faire une exécution et commencer</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskEstimate</name>
    <message>
        <source>Nothing is paid: a recording gives the answers.</source>
        <translation>Rien n’est payé&#x202f;: un enregistrement donne les réponses.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskFiles</name>
    <message>
        <source>&amp;Add files…</source>
        <translation>A&amp;jouter des fichiers…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>Ret&amp;irer</translation>
    </message>
    <message>
        <source>Files the task may read</source>
        <translation>Fichiers que la tâche peut lire</translation>
    </message>
    <message>
        <source>Take the selected files off this list; the files themselves stay</source>
        <translation>Retirer les fichiers sélectionnés de cette liste&#x202f;; les fichiers eux-mêmes restent</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Remove it from the list, or choose it anew.</source>
        <translation>Le fichier %1 ne peut pas être lu. Retirez-le de la liste, ou choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Two files are called %1. Rename one, or remove it from the list.</source>
        <translation>Deux fichiers s’appellent %1. Renommez-en un, ou retirez-le de la liste.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskForm</name>
    <message>
        <source>Most steps of the plan</source>
        <translation>Étapes du plan, au plus</translation>
    </message>
    <message>
        <source>Reviews of the plan</source>
        <translation>Relectures du plan</translation>
    </message>
    <message>
        <source>Attempts of each step</source>
        <translation>Tentatives de chaque étape</translation>
    </message>
    <message>
        <source>For example: Find the temperature of the cosmic microwave background in the table, plot the residuals, and report how well a black body fits.</source>
        <translation>Par exemple&#x202f;: Trouver la température du fond diffus cosmologique dans le tableau, tracer les résidus, et dire à quel point un corps noir s’y ajuste.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>La tâche</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Qui la fait</translation>
    </message>
    <message>
        <source>When you are asked</source>
        <translation>Quand vous êtes interrogé</translation>
    </message>
    <message>
        <source>&amp;What is to be done?</source>
        <translation>&amp;Que faut-il faire&#x202f;?</translation>
    </message>
    <message>
        <source>Files it may read are copied into the folder of the task.</source>
        <translation>Les fichiers qu’elle peut lire sont copiés dans le dossier de la tâche.</translation>
    </message>
    <message>
        <source>How is it gone about?</source>
        <translation>Comment s’y prendre&#x202f;?</translation>
    </message>
    <message>
        <source>Which models are asked?</source>
        <translation>Quels modèles sont interrogés&#x202f;?</translation>
    </message>
    <message>
        <source>When are you asked?</source>
        <translation>Quand êtes-vous interrogé&#x202f;?</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Budgets of the session and the project hold beside it.</source>
        <translation>Les budgets de la session et du projet valent en plus.</translation>
    </message>
    <message>
        <source>Who &amp;does it</source>
        <translation>Qui la &amp;fait</translation>
    </message>
    <message>
        <source>never</source>
        <comment>at which cost a task pauses</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Pause whenever it has cost so much more</source>
        <translation>Mettre en pause chaque fois que cela a coûté ce montant de plus</translation>
    </message>
    <message>
        <source>The runs of the task pause when calls of models have cost this much, and again when they have cost as much once more; Resume goes on</source>
        <translation>Les exécutions de la tâche se mettent en pause quand les appels de modèles ont coûté ce montant, puis chaque fois qu’ils ont coûté autant de plus&#x202f;; Reprendre les continue</translation>
    </message>
    <message>
        <source>Most &amp;steps of the plan</source>
        <translation>Étapes du plan, au &amp;plus</translation>
    </message>
    <message>
        <source>&amp;Reviews of the plan</source>
        <translation>&amp;Relectures du plan</translation>
    </message>
    <message>
        <source>A&amp;ttempts of each step</source>
        <translation>&amp;Tentatives de chaque étape</translation>
    </message>
    <message>
        <source>&amp;Pause at a cost of</source>
        <translation>Mettre en pa&amp;use à un coût de</translation>
    </message>
    <message>
        <source>Say in a sentence or two what is to be done.</source>
        <translation>Dites en une phrase ou deux ce qu’il faut faire.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskModels</name>
    <message>
        <source>No language model is set up yet. Set the key of a provider, or start a model server on this computer, such as Ollama.</source>
        <translation>Aucun modèle de langage n’est encore configuré. Saisissez la clé d’un fournisseur, ou démarrez un serveur de modèles sur cet ordinateur, par exemple Ollama.</translation>
    </message>
    <message>
        <source>&amp;Models and keys…</source>
        <translation>&amp;Modèles et clés…</translation>
    </message>
    <message>
        <source>Looking for keys and for model servers on this computer…</source>
        <translation>Recherche de clés et de serveurs de modèles sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Set keys, servers, and the models that are usually asked</source>
        <translation>Régler les clés, les serveurs et les modèles interrogés d’habitude</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Pour tous</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>a role, such as planner</comment>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Model for all</source>
        <translation>Modèle pour tous</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <translation>Modèle de %1</translation>
    </message>
    <message>
        <source>As set for each role</source>
        <translation>Comme réglé pour chaque rôle</translation>
    </message>
    <message>
        <source>As for all: %1</source>
        <translation>Comme pour tous&#x202f;: %1</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Aucun choisi</translation>
    </message>
    <message>
        <source>As set: %1</source>
        <translation>Comme réglé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Looking for language models…</source>
        <translation>Recherche de modèles de langage…</translation>
    </message>
    <message>
        <source>No language model is set up. Set one up under Models and keys.</source>
        <translation>Aucun modèle de langage n’est configuré. Configurez-en un sous Modèles et clés.</translation>
    </message>
    <message>
        <source>No model is chosen for %1. Choose one for all, or for %1 alone.</source>
        <translation>Aucun modèle n’est choisi pour %1. Choisissez-en un pour tous, ou pour %1 seulement.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskOptions</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Choi&amp;sir…</translation>
    </message>
    <message>
        <source>First choose which a&amp;gents take part</source>
        <translation>Choisir d’abord les a&amp;gents qui participent</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Options</translation>
    </message>
    <message>
        <source>Folder of documentation</source>
        <translation>Dossier de documentation</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Choose the folder of documentation</source>
        <translation>Choisir le dossier de documentation</translation>
    </message>
    <message>
        <source>&amp;Folder of documentation</source>
        <translation>&amp;Dossier de documentation</translation>
    </message>
    <message>
        <source>Its texts and papers are copied, and agents search them for the task.</source>
        <translation>Ses textes et ses articles sont copiés, et les agents y font des recherches pour la tâche.</translation>
    </message>
    <message>
        <source>What the plan keeps to</source>
        <translation>Ce que le plan doit respecter</translation>
    </message>
    <message>
        <source>For example: Look at the errors of the data before anything is fitted.</source>
        <translation>Par exemple&#x202f;: Regarder les erreurs des données avant tout ajustement.</translation>
    </message>
    <message>
        <source>The plan setter says which agents the task needs; the plan uses no others</source>
        <translation>L’agent plan_setter dit de quels agents la tâche a besoin&#x202f;; le plan n’en utilise pas d’autres</translation>
    </message>
    <message>
        <source>What the plan &amp;keeps to</source>
        <translation>&amp;Ce que le plan doit respecter</translation>
    </message>
    <message>
        <source>documentation</source>
        <translation>documentation</translation>
    </message>
    <message>
        <source>what the plan keeps to</source>
        <translation>ce que le plan doit respecter</translation>
    </message>
    <message>
        <source>choice of agents</source>
        <translation>choix des agents</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>aucune n’est définie</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the folder of documentation anew, or leave it out.</source>
        <translation>Il n’y a pas de dossier %1. Choisissez de nouveau le dossier de documentation, ou n’en indiquez pas.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TasksDesk</name>
    <message>
        <source>The plan is there, and its steps begin: %1</source>
        <translation>Le plan est là, et ses étapes commencent&#x202f;: %1</translation>
    </message>
    <message>
        <source>The task has cost %1 and pauses, as you wanted it to after every %2. Resume goes on with it.</source>
        <translation>La tâche a coûté %1 et se met en pause, comme vous le vouliez après chaque tranche de %2. Reprendre la continue.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TextDiffView</name>
    <message>
        <source>Previous change (P)</source>
        <translation>Modification précédente (P)</translation>
    </message>
    <message>
        <source>Next change (N)</source>
        <translation>Modification suivante (N)</translation>
    </message>
    <message>
        <source>What differs, line by line</source>
        <translation>Ce qui diffère, ligne par ligne</translation>
    </message>
    <message>
        <source>The texts differ too much to be told line by line; all that lies between is shown.</source>
        <translation>Les textes diffèrent trop pour être comparés ligne par ligne&#x202f;; tout ce qui se trouve entre les deux est montré.</translation>
    </message>
    <message>
        <source>Only the first part is shown.</source>
        <translation>Seule la première partie est montrée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln ligne ajoutée</numerusform>
            <numerusform>%Ln lignes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln ligne supprimée</numerusform>
            <numerusform>%Ln lignes supprimées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TextEditor</name>
    <message>
        <source>&amp;Back to what was shown</source>
        <translation>Re&amp;venir à ce qui était montré</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texte de %1</translation>
    </message>
    <message>
        <source>Changed. With “Approve with changes” the steps after this one get this text; what the step made stays on record.</source>
        <translation>Modifié. Avec «&#x202f;Approuver avec modifications&#x202f;», les étapes qui suivent celle-ci reçoivent ce texte&#x202f;; ce que l’étape a produit reste enregistré.</translation>
    </message>
    <message>
        <source>As it was shown. Change it here, and the steps after this one get your text instead.</source>
        <translation>Tel qu’il était montré. Modifiez-le ici, et les étapes qui suivent celle-ci reçoivent votre texte à la place.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TextView</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Find in text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Résultat précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 trouvés</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineDelegate</name>
    <message>
        <source>%1 · try %2</source>
        <comment>how long, attempt</comment>
        <translation>%1 · essai %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineKey</name>
    <message>
        <source>Key</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>A bar: ran. A solid line: waited for a person. A dashed line: waited to be tried again. A dotted line: waited for its turn. A gap with a time: nothing ran for that long.</source>
        <translation>Une barre&#x202f;: exécution. Un trait plein&#x202f;: attente d’une personne. Un trait en tirets&#x202f;: attente d’une nouvelle tentative. Un trait pointillé&#x202f;: attente de son tour. Un vide avec une durée&#x202f;: rien ne s’est exécuté pendant ce temps.</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Waited for a person</source>
        <translation>Attente d’une personne</translation>
    </message>
    <message>
        <source>Waited to be tried again</source>
        <translation>Attente d’une nouvelle tentative</translation>
    </message>
    <message>
        <source>Waited for its turn</source>
        <translation>Attente de son tour</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineModel</name>
    <message>
        <source>Attempt %1 · %2 · %3</source>
        <comment>number, how it ended, how long</comment>
        <translation>Tentative %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Asked, and withdrawn before anybody answered</source>
        <translation>Demandé, et retiré avant que quelqu’un ne réponde</translation>
    </message>
    <message>
        <source>Waited for a person · %1</source>
        <translation>A attendu une personne · %1</translation>
    </message>
    <message>
        <source>Waiting for you · %1</source>
        <translation>Vous attend · %1</translation>
    </message>
    <message>
        <source>Waited before attempt %1 · %2</source>
        <translation>Attente avant la tentative %1 · %2</translation>
    </message>
    <message>
        <source>Interrupted, waited to go on · %1</source>
        <translation>Interrompue, a attendu de continuer · %1</translation>
    </message>
    <message>
        <source>Waited for its turn · %1</source>
        <translation>A attendu son tour · %1</translation>
    </message>
    <message>
        <source>Waiting for its turn · %1</source>
        <translation>Attend son tour · %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>Kept: it ran in another run</source>
        <translation>Conservée&#x202f;: elle vient d’une autre exécution</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Pas encore exécutée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>Temps depuis le début</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelinePage</name>
    <message>
        <source>Place in time</source>
        <translation>Position dans le temps</translation>
    </message>
    <message>
        <source>When each step ran, waited and was tried again will be drawn here once the workflow runs.</source>
        <translation>Les moments où chaque étape s’est exécutée, a attendu et a été tentée de nouveau seront tracés ici une fois le workflow exécuté.</translation>
    </message>
    <message>
        <source>Fold pauses in which nothing ran</source>
        <translation>Replier les pauses où rien ne s’est exécuté</translation>
    </message>
    <message>
        <source>Show more time (−)</source>
        <translation>Montrer plus de temps (−)</translation>
    </message>
    <message>
        <source>Show less time (+); or drag across the bars</source>
        <translation>Montrer moins de temps (+)&#x202f;; ou faites glisser sur les barres</translation>
    </message>
    <message>
        <source>Show the whole run (0)</source>
        <translation>Montrer toute l’exécution (0)</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>One row a step. Left and Right move along the time, plus and minus zoom, 0 shows all.</source>
        <translation>Une ligne par étape. Gauche et Droite parcourent le temps, plus et moins règlent le zoom, 0 montre tout.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimingBar</name>
    <message>
        <source>When the attempts ran within the whole run</source>
        <translation>Quand les tentatives ont eu lieu dans l’ensemble de l’exécution</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Durées</translation>
    </message>
    <message>
        <source>start of the run</source>
        <translation>début de l’exécution</translation>
    </message>
</context>
<context>
    <name>cmbagent::TrialDesk</name>
    <message>
        <source>The draft is not tried, since it could not be saved as it stands: %1</source>
        <translation>Le brouillon n’est pas essayé, car il ne pourrait pas être enregistré tel quel : %1</translation>
    </message>
    <message>
        <source>Everything there is to mend is listed under File, with its line.</source>
        <translation>Tout ce qui est à corriger est indiqué sous Fichier, avec sa ligne.</translation>
    </message>
    <message>
        <source>What the draft describes does its part without a model, so there is nobody to talk to.</source>
        <translation>Ce que le brouillon décrit fait son travail sans modèle : il n’y a donc personne à qui parler.</translation>
    </message>
    <message>
        <source>Change its kind under File.</source>
        <translation>Changez son genre sous Fichier.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TrialPane</name>
    <message>
        <source>Start &amp;again</source>
        <translation>&amp;Recommencer</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>Env&amp;oyer</translation>
    </message>
    <message>
        <source>Model to try it with</source>
        <translation>Modèle pour l’essai</translation>
    </message>
    <message>
        <source>The one runs would ask</source>
        <translation>Celui que les exécutions interrogeraient</translation>
    </message>
    <message>
        <source>Conversation with the agent</source>
        <translation>Conversation avec l’agent</translation>
    </message>
    <message>
        <source>Say something to the agent and see how it answers. Nothing is written into a run, and no script is run.</source>
        <translation>Dites quelque chose à l’agent et voyez comment il répond. Rien n’est écrit dans une exécution, et aucun script n’est exécuté.</translation>
    </message>
    <message>
        <source>What it is to do; Ctrl+Enter sends it</source>
        <translation>Ce qu’il doit faire&#x202f;; Ctrl+Entrée l’envoie</translation>
    </message>
    <message>
        <source>What you say to the agent</source>
        <translation>Ce que vous dites à l’agent</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>It hands over to “%1”, who is not asked here.</source>
        <translation>Il passe la main à «&#x202f;%1&#x202f;», qui n’est pas interrogé ici.</translation>
    </message>
    <message>
        <source>A step could not use this answer.</source>
        <translation>Une étape ne pourrait pas utiliser cette réponse.</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>model, time, tokens, cost</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>The provider may still charge what the model had written by then.</source>
        <translation>Le fournisseur peut tout de même facturer ce que le modèle avait écrit jusque-là.</translation>
    </message>
    <message>
        <source>This conversation: %1, %2, %3</source>
        <comment>calls, tokens, cost</comment>
        <translation>Cette conversation&#x202f;: %1, %2, %3</translation>
    </message>
    <message>
        <source>Your draft is tried: the file as it stands in the editor, which is not saved.</source>
        <translation>C’est votre brouillon qui est essayé : le fichier tel qu’il est dans l’éditeur, non enregistré.</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <comment>agent</comment>
        <translation>%1 (brouillon)</translation>
    </message>
    <message>
        <source>M&amp;odel:</source>
        <translation>Modè&amp;le&#x202f;:</translation>
    </message>
</context>
<context>
    <name>cmbagent::UndoDesk</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>«&#x202f;%1&#x202f;» a été supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %n thing(s), “%1” last.</source>
        <translation>
            <numerusform>Supprimé&#x202f;: %n élément, «&#x202f;%1&#x202f;» en dernier.</numerusform>
            <numerusform>Supprimés&#x202f;: %n éléments, «&#x202f;%1&#x202f;» en dernier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be brought back for %n second(s), and until the program quits. Closing this bar deletes it for good.</source>
        <translation>
            <numerusform>Récupérable pendant %n seconde, et jusqu’à ce que le programme se ferme. Fermer cette barre supprime définitivement.</numerusform>
            <numerusform>Récupérable pendant %n secondes, et jusqu’à ce que le programme se ferme. Fermer cette barre supprime définitivement.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>cmbagent::UsageModel</name>
    <message>
        <source>Run time over all attempts, without waits</source>
        <translation>Durée de toutes les tentatives, sans les attentes</translation>
    </message>
    <message>
        <source>Processor time over all attempts and cores</source>
        <translation>Temps processeur de toutes les tentatives et de tous les cœurs</translation>
    </message>
    <message>
        <source>The most memory any attempt had at once</source>
        <translation>Le maximum de mémoire qu’une tentative a occupé à un instant</translation>
    </message>
    <message>
        <source>What was in the work folders when the attempts ended</source>
        <translation>Ce que contenaient les dossiers de travail à la fin des tentatives</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Pic de mémoire</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
</context>
<context>
    <name>cmbagent::WelcomePage</name>
    <message>
        <source>Start with an example</source>
        <translation>Commencer par un exemple</translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>Run an analysis as a graph of steps, watch it live, and keep every result.</source>
        <translation>Exécutez une analyse comme un graphe d’étapes, suivez-la en direct et gardez chaque résultat.</translation>
    </message>
    <message>
        <source>Open workflow…</source>
        <translation>Ouvrir un workflow…</translation>
    </message>
    <message>
        <source>Import trace…</source>
        <translation>Importer une trace…</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Exécutions récentes</translation>
    </message>
    <message>
        <source>Your runs will be listed here, with how they ended. Open an example above to make the first one.</source>
        <translation>Vos exécutions seront listées ici, avec leur issue. Ouvrez un exemple ci-dessus pour créer la première.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>Open the data folder in the file manager</source>
        <translation>Ouvrir le dossier de données dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Your data is in %1 (%2)</source>
        <translation>Vos données sont dans %1 (%2)</translation>
    </message>
    <message>
        <source>Your data is in %1</source>
        <translation>Vos données sont dans %1</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Page d’accueil</translation>
    </message>
</context>
<context>
    <name>cmbagent::WelcomeTour</name>
    <message>
        <source>&amp;Leave the tour</source>
        <translation>&amp;Quitter la visite</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Visite de la fenêtre</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
</context>
<context>
    <name>cmbagent::WhyController</name>
    <message>
        <source>Why has this not run?</source>
        <translation>Pourquoi ceci ne s’est-il pas exécuté&#x202f;?</translation>
    </message>
    <message>
        <source>Why did this not run here?</source>
        <translation>Pourquoi ceci ne s’est-il pas exécuté ici&#x202f;?</translation>
    </message>
    <message>
        <source>Why did this run again?</source>
        <translation>Pourquoi ceci s’est-il exécuté de nouveau&#x202f;?</translation>
    </message>
    <message>
        <source>Why did this run?</source>
        <translation>Pourquoi ceci s’est-il exécuté&#x202f;?</translation>
    </message>
    <message>
        <source>%1: the result is of “%2”, attempt %3.</source>
        <comment>kept, run</comment>
        <translation>%1&#x202f;: le résultat vient de «&#x202f;%2&#x202f;», tentative %3.</translation>
    </message>
    <message>
        <source>%1: the run that made the result was deleted; what it made is kept.</source>
        <comment>kept</comment>
        <translation>%1&#x202f;: l’exécution qui a donné le résultat a été supprimée&#x202f;; ce qu’elle a donné est gardé.</translation>
    </message>
    <message>
        <source>Compared with “%1”.</source>
        <translation>Par rapport à «&#x202f;%1&#x202f;».</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowActions</name>
    <message>
        <source>&amp;Welcome page</source>
        <translation>Page d’&amp;accueil</translation>
    </message>
    <message>
        <source>Examples, recent runs and where your data is</source>
        <translation>Exemples, exécutions récentes et emplacement de vos données</translation>
    </message>
    <message>
        <source>&amp;Open workflow…</source>
        <translation>&amp;Ouvrir un workflow…</translation>
    </message>
    <message>
        <source>Open a workflow file (*.workflow.yaml)</source>
        <translation>Ouvrir un fichier de workflow (*.workflow.yaml)</translation>
    </message>
    <message>
        <source>&amp;WfFormat trace…</source>
        <translation>Trace &amp;WfFormat…</translation>
    </message>
    <message>
        <source>Open a recorded workflow (WfFormat 1.5, *.json) as a graph, to look at and to simulate</source>
        <translation>Ouvrir un workflow enregistré (WfFormat 1.5, *.json) comme graphe, pour le regarder et le simuler</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <source>Run this workflow with the parameters shown</source>
        <translation>Exécuter ce workflow avec les paramètres montrés</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Mettre en &amp;pause</translation>
    </message>
    <message>
        <source>Start no new step; what runs may finish</source>
        <translation>Ne plus commencer d’étape&#x202f;; celles en cours peuvent se terminer</translation>
    </message>
    <message>
        <source>Pause and &amp;stop what runs</source>
        <translation>Mettre en pause et arrê&amp;ter ce qui s’exécute</translation>
    </message>
    <message>
        <source>Start no new step and stop the running ones; they run again after Resume</source>
        <translation>Ne plus commencer d’étape et arrêter celles en cours&#x202f;; elles s’exécutent de nouveau après Reprendre</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Go on where this run stopped; finished steps are kept</source>
        <translation>Continuer là où cette exécution s’est arrêtée&#x202f;; les étapes terminées sont gardées</translation>
    </message>
    <message>
        <source>&amp;Cancel run…</source>
        <translation>&amp;Annuler l’exécution…</translation>
    </message>
    <message>
        <source>End this run; what is finished stays, the rest is not done</source>
        <translation>Mettre fin à cette exécution&#x202f;; ce qui est terminé reste, le reste n’est pas fait</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Si&amp;mulate…</source>
        <translation>Si&amp;muler…</translation>
    </message>
    <message>
        <source>Let each task sleep its recorded run time, divided by a factor</source>
        <translation>Faire dormir chaque tâche pendant sa durée enregistrée, divisée par un facteur</translation>
    </message>
    <message>
        <source>Play &amp;from here…</source>
        <translation>Re&amp;jouer à partir d’ici…</translation>
    </message>
    <message>
        <source>Make a branch that runs the selected step again, and what needs it; this run stays as it is</source>
        <translation>Créer une branche qui exécute de nouveau l’étape sélectionnée et ce qui la nécessite&#x202f;; cette exécution reste telle quelle</translation>
    </message>
    <message>
        <source>&amp;Branches</source>
        <translation>&amp;Branches</translation>
    </message>
    <message>
        <source>All runs and their branches, with what came out of each</source>
        <translation>Toutes les exécutions et leurs branches, avec le résultat de chacune</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>&amp;Comparer…</translation>
    </message>
    <message>
        <source>Choose runs and compare them step by step, number by number</source>
        <translation>Choisir des exécutions et les comparer étape par étape, nombre par nombre</translation>
    </message>
    <message>
        <source>&amp;Answer next question</source>
        <translation>Répondre à la &amp;question suivante</translation>
    </message>
    <message>
        <source>Show the next step that waits for your answer</source>
        <translation>Montrer la prochaine étape qui attend votre réponse</translation>
    </message>
    <message>
        <source>Re&amp;name run…</source>
        <translation>Re&amp;nommer l’exécution…</translation>
    </message>
    <message>
        <source>Give this run another name</source>
        <translation>Donner un autre nom à cette exécution</translation>
    </message>
    <message>
        <source>Show this run&apos;s files in the file manager</source>
        <translation>Montrer les fichiers de cette exécution dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graphe</translation>
    </message>
    <message>
        <source>The steps and what they need, as a graph</source>
        <translation>Les étapes et ce qu’elles nécessitent, comme graphe</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>C&amp;hronologie</translation>
    </message>
    <message>
        <source>When each step ran, waited and was tried again</source>
        <translation>Quand chaque étape s’est exécutée, a attendu et a été tentée de nouveau</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>Éta&amp;pes</translation>
    </message>
    <message>
        <source>The steps as a table</source>
        <translation>Les étapes comme tableau</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Fichiers</translation>
    </message>
    <message>
        <source>Every file the run has written, with a preview</source>
        <translation>Chaque fichier que l’exécution a écrit, avec un aperçu</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>&amp;Mesures</translation>
    </message>
    <message>
        <source>Numbers the steps reported, and what each of them took</source>
        <translation>Les nombres que les étapes ont indiqués, et ce que chacune a consommé</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Rapport</translation>
    </message>
    <message>
        <source>The newest report of this run</source>
        <translation>Le rapport le plus récent de cette exécution</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>Passer le clavier au volet suivant</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>Passer le clavier au volet précédent</translation>
    </message>
    <message>
        <source>Open &amp;questions when they come</source>
        <translation>O&amp;uvrir les questions dès leur arrivée</translation>
    </message>
    <message>
        <source>Show a step&apos;s question as soon as it asks, if its run is in front</source>
        <translation>Montrer la question d’une étape dès qu’elle est posée, si son exécution est au premier plan</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop says</source>
        <translation>Clair ou sombre, comme le bureau l’indique</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Toujours clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Toujours sombre</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>Montrer le graphe plus grand</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom arr&amp;ière</translation>
    </message>
    <message>
        <source>Show the graph smaller</source>
        <translation>Montrer le graphe plus petit</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>Show the graph at 100 %</source>
        <translation>Montrer le graphe à 100 %</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>&amp;Ajuster le graphe</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Montrer tout le graphe</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>&amp;Zoom sur la sélection</translation>
    </message>
    <message>
        <source>Show the selected step and its neighbours as large as possible</source>
        <translation>Montrer l’étape sélectionnée et ses voisines aussi grandes que possible</translation>
    </message>
    <message>
        <source>Show a small overview in the corner of the graph</source>
        <translation>Montrer une petite vue d’ensemble dans le coin du graphe</translation>
    </message>
    <message>
        <source>F&amp;ollow what runs</source>
        <translation>S&amp;uivre ce qui s’exécute</translation>
    </message>
    <message>
        <source>Keep steps that run in sight, until you move the graph yourself</source>
        <translation>Garder en vue les étapes qui s’exécutent, jusqu’à ce que vous déplaciez vous-même le graphe</translation>
    </message>
    <message>
        <source>Read from &amp;top to bottom</source>
        <translation>&amp;Lire de haut en bas</translation>
    </message>
    <message>
        <source>Needs above what needs them, instead of to the left</source>
        <translation>Ce qui est nécessaire au-dessus de ce qui le nécessite, au lieu d’à gauche</translation>
    </message>
    <message>
        <source>Fold &amp;equal steps</source>
        <translation>Empiler les étapes identi&amp;ques</translation>
    </message>
    <message>
        <source>Show more than 20 steps of one kind with the same needs as one stack</source>
        <translation>Montrer plus de 20 étapes d’un même type, avec les mêmes besoins, comme une pile</translation>
    </message>
    <message>
        <source>Tid&amp;y up</source>
        <translation>Remettre en &amp;ordre</translation>
    </message>
    <message>
        <source>Put every step back where the layout has it</source>
        <translation>Remettre chaque étape là où la disposition la place</translation>
    </message>
    <message>
        <source>E&amp;xport graph…</source>
        <translation>E&amp;xporter le graphe…</translation>
    </message>
    <message>
        <source>Write the graph to a file: SVG, PNG, PDF, Mermaid, DOT or JSON</source>
        <translation>Écrire le graphe dans un fichier&#x202f;: SVG, PNG, PDF, Mermaid, DOT ou JSON</translation>
    </message>
    <message>
        <source>&amp;Find step</source>
        <translation>R&amp;echercher une étape</translation>
    </message>
    <message>
        <source>Find steps by title, id, kind, or the text of their code</source>
        <translation>Rechercher des étapes par titre, identifiant, type ou texte de leur code</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>&amp;Résultat suivant</translation>
    </message>
    <message>
        <source>Go to the next step that was found</source>
        <translation>Aller à l’étape trouvée suivante</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Résultat &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the step that was found before</source>
        <translation>Aller à l’étape trouvée précédente</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>Ouvrir le &amp;dossier de données</translation>
    </message>
    <message>
        <source>Show where this program keeps your runs</source>
        <translation>Montrer où ce programme garde vos exécutions</translation>
    </message>
    <message>
        <source>What each run takes on disk, and what can be freed</source>
        <translation>Ce que chaque exécution occupe sur le disque, et ce qui peut être libéré</translation>
    </message>
    <message>
        <source>&amp;About CMBAgent Studio</source>
        <translation>À &amp;propos de CMBAgent Studio</translation>
    </message>
    <message>
        <source>Version, licence and what it is built on</source>
        <translation>Version, licence et composants utilisés</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Exemples</translation>
    </message>
    <message>
        <source>&amp;Recent workflows</source>
        <translation>Workflows &amp;récents</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Aucune exécution n’est ouverte</translation>
    </message>
    <message>
        <source>No workflow is open</source>
        <translation>Aucun workflow n’est ouvert</translation>
    </message>
    <message>
        <source>What runs is the file: save it and press Done first</source>
        <translation>C’est le fichier qui s’exécute&#x202f;: enregistrez-le et appuyez d’abord sur Terminer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>This run has no workflow file to start another run from</source>
        <translation>Cette exécution n’a pas de fichier de workflow à partir duquel en commencer une autre</translation>
    </message>
    <message>
        <source>&amp;Run again…</source>
        <translation>E&amp;xécuter de nouveau…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Exécuter de nouveau</translation>
    </message>
    <message>
        <source>Nothing works on this run now; Resume goes on with it</source>
        <translation>Rien ne travaille à cette exécution pour l’instant&#x202f;; Reprendre la continue</translation>
    </message>
    <message>
        <source>This run is paused already</source>
        <translation>Cette exécution est déjà en pause</translation>
    </message>
    <message>
        <source>This run has ended</source>
        <translation>Cette exécution est achevée</translation>
    </message>
    <message>
        <source>This run is going on already</source>
        <translation>Cette exécution est déjà en cours</translation>
    </message>
    <message>
        <source>These steps have no recorded run times; import a trace to simulate it</source>
        <translation>Ces étapes n’ont pas de durées enregistrées&#x202f;; importez une trace pour la simuler</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>Aucune étape n’est sélectionnée</translation>
    </message>
    <message>
        <source>There is no run yet</source>
        <translation>Il n’y a pas encore d’exécution</translation>
    </message>
    <message>
        <source>There is only one run yet</source>
        <translation>Il n’y a encore qu’une exécution</translation>
    </message>
    <message>
        <source>Nothing waits for your answer</source>
        <translation>Rien n’attend votre réponse</translation>
    </message>
    <message>
        <source>This run is going on; cancel it first</source>
        <translation>Cette exécution est en cours&#x202f;; annulez-la d’abord</translation>
    </message>
    <message>
        <source>This is for the graph; it is not in front</source>
        <translation>Ceci concerne le graphe&#x202f;; il n’est pas au premier plan</translation>
    </message>
    <message>
        <source>Only a run has steps that run</source>
        <translation>Seule une exécution a des étapes qui s’exécutent</translation>
    </message>
    <message>
        <source>Sessions and &amp;projects…</source>
        <translation>Sessions et &amp;projets…</translation>
    </message>
    <message>
        <source>Where your runs belong: change, make, rename, archive or delete sessions and projects</source>
        <translation>Là où vont vos exécutions&#x202f;: changer, créer, renommer, archiver ou supprimer des sessions et des projets</translation>
    </message>
    <message>
        <source>How the program looks and speaks, and what it may use</source>
        <translation>L’aspect et la langue du programme, et ce qu’il peut utiliser</translation>
    </message>
    <message>
        <source>&amp;Delete run</source>
        <translation>&amp;Supprimer l’exécution</translation>
    </message>
    <message>
        <source>Remove this run and its files; for a while this can be undone</source>
        <translation>Supprimer cette exécution et ses fichiers&#x202f;; pendant un moment, cela peut être annulé</translation>
    </message>
    <message>
        <source>Search or &amp;command…</source>
        <translation>Recherche ou &amp;commande…</translation>
    </message>
    <message>
        <source>Find and do anything: actions, runs, steps, files, settings</source>
        <translation>Tout trouver et tout faire&#x202f;: actions, exécutions, étapes, fichiers, réglages</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Visite de la fenêtre</translation>
    </message>
    <message>
        <source>Shows in a minute where everything is</source>
        <translation>Montre en une minute où tout se trouve</translation>
    </message>
    <message>
        <source>Every key and what it does, and other keys for it</source>
        <translation>Chaque touche et ce qu’elle fait, et d’autres touches pour cela</translation>
    </message>
    <message>
        <source>Collapse &amp;groups</source>
        <translation>Replier les &amp;groupes</translation>
    </message>
    <message>
        <source>Show each group of steps as one card</source>
        <translation>Montrer chaque groupe d’étapes comme une carte</translation>
    </message>
    <message>
        <source>E&amp;xpand groups</source>
        <translation>&amp;Déplier les groupes</translation>
    </message>
    <message>
        <source>Show the steps of every group in its frame</source>
        <translation>Montrer les étapes de chaque groupe dans son cadre</translation>
    </message>
    <message>
        <source>&amp;Event feed for other programs</source>
        <translation>&amp;Flux d’événements pour d’autres programmes</translation>
    </message>
    <message>
        <source>Let programs on this computer that know the token follow and steer runs</source>
        <translation>Permettre aux programmes de cet ordinateur qui connaissent le jeton de suivre et de diriger les exécutions</translation>
    </message>
    <message>
        <source>No step of this graph is in a group</source>
        <translation>Aucune étape de ce graphe n’est dans un groupe</translation>
    </message>
    <message>
        <source>Answers &amp;given before…</source>
        <translation>Réponses &amp;données auparavant…</translation>
    </message>
    <message>
        <source>What was answered, by whom and when, and which answers are remembered</source>
        <translation>Les réponses données, par qui et quand, et celles qui sont retenues</translation>
    </message>
    <message>
        <source>New win&amp;dow</source>
        <translation>No&amp;uvelle fenêtre</translation>
    </message>
    <message>
        <source>Open one more window, for another run or workflow</source>
        <translation>Ouvrir une fenêtre de plus, pour une autre exécution ou un autre workflow</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Close this window; the program goes on while another one is open</source>
        <translation>Fermer cette fenêtre ; le programme continue tant qu’une autre est ouverte</translation>
    </message>
    <message>
        <source>&amp;CMBAgent run…</source>
        <translation>Exécution &amp;CMBAgent…</translation>
    </message>
    <message>
        <source>Make a run of a folder that the Python version of CMBAgent wrote; the folder stays as it is</source>
        <translation>Faire une exécution d’un dossier écrit par la version Python de CMBAgent ; le dossier reste tel quel</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Para&amp;mètres…</translation>
    </message>
    <message>
        <source>Close every window and end the program; runs can be resumed later</source>
        <translation>Fermer toutes les fenêtres et quitter le programme ; les exécutions peuvent être reprises plus tard</translation>
    </message>
    <message>
        <source>Open run fo&amp;lder</source>
        <translation>Ou&amp;vrir le dossier de l’exécution</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Volet précédent</translation>
    </message>
    <message>
        <source>M&amp;inimap</source>
        <translation>M&amp;ini-carte</translation>
    </message>
    <message>
        <source>St&amp;orage…</source>
        <translation>St&amp;ockage…</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>Disp&amp;oser</translation>
    </message>
    <message>
        <source>Find ste&amp;ps</source>
        <translation>Rechercher des ét&amp;apes</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>Thèm&amp;e</translation>
    </message>
    <message>
        <source>&amp;Whole screen</source>
        <translation>Plei&amp;n écran</translation>
    </message>
    <message>
        <source>Full screen: use all of the screen for this window; again to go back</source>
        <translation>Plein écran&#x202f;: utiliser tout l’écran pour cette fenêtre&#x202f;; de nouveau pour revenir</translation>
    </message>
    <message>
        <source>New tas&amp;k…</source>
        <translation>Nouvelle tâ&amp;che…</translation>
    </message>
    <message>
        <source>Say in words what is to be done; agents that ask language models do it</source>
        <translation>Dire en mots ce qu’il faut faire&#x202f;; des agents qui interrogent des modèles de langage le font</translation>
    </message>
    <message>
        <source>A&amp;gents…</source>
        <translation>Agen&amp;ts…</translation>
    </message>
    <message>
        <source>Who can do the steps of a plan: find, read, switch, copy and write agents</source>
        <translation>Qui peut faire les étapes d’un plan&#x202f;: trouver, lire, activer, copier et écrire des agents</translation>
    </message>
    <message>
        <source>Cos&amp;ts</source>
        <translation>C&amp;oûts</translation>
    </message>
    <message>
        <source>What language models cost: over time, by agent, model and step, and against budgets</source>
        <translation>Ce que coûtent les modèles de langage&#x202f;: au fil du temps, par agent, modèle et étape, et par rapport aux budgets</translation>
    </message>
    <message>
        <source>Run the de&amp;monstration</source>
        <translation>Exécuter la dé&amp;monstration</translation>
    </message>
    <message>
        <source>From a sentence to a reviewed report, with recorded answers of language models; needs no key and no network</source>
        <translation>D’une phrase à un rapport relu, avec des réponses enregistrées de modèles de langage&#x202f;; sans clé ni réseau</translation>
    </message>
    <message>
        <source>Name a chec&amp;kpoint…</source>
        <translation>Nommer un po&amp;int de reprise…</translation>
    </message>
    <message>
        <source>Keep the run as it is now, to branch from later</source>
        <translation>Conserver l’exécution telle qu’elle est maintenant, pour en faire une branche plus tard</translation>
    </message>
    <message>
        <source>This run has ended; it can be branched from at any time</source>
        <translation>Cette exécution a pris fin ; une branche peut en être faite à tout moment</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowDocks</name>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>E&amp;xécutions</translation>
    </message>
    <message>
        <source>Show or hide the list of runs</source>
        <translation>Montrer ou masquer la liste des exécutions</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Show or hide what is known of the selected step</source>
        <translation>Montrer ou masquer ce que l’on sait de l’étape sélectionnée</translation>
    </message>
    <message>
        <source>Show or hide the console, events, questions and problems</source>
        <translation>Montrer ou masquer la console, les événements, les questions et les problèmes</translation>
    </message>
    <message>
        <source>Hide this pane; View brings it back</source>
        <translation>Masquer ce volet&#x202f;; Affichage le ramène</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
    <message>
        <source>The page in front has no panes</source>
        <translation>La page au premier plan n’a pas de volets</translation>
    </message>
    <message>
        <source>Another sheet is in its place</source>
        <translation>Une autre feuille est à sa place</translation>
    </message>
    <message>
        <source>Conso&amp;le and events</source>
        <translation>Conso&amp;le et événements</translation>
    </message>
    <message>
        <source>Enlarge the &amp;bottom panel</source>
        <translation>Console sur &amp;toute la page</translation>
    </message>
    <message>
        <source>Enlarge the console, events, questions and problems to the whole page; again to go back</source>
        <translation>Agrandir la console, les événements, les questions et les problèmes à toute la page&#x202f;; de nouveau pour revenir</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowParts</name>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowShell</name>
    <message>
        <source>Where you start</source>
        <translation>Où vous commencez</translation>
    </message>
    <message>
        <source>Two examples are ready to run, and your recent runs are below them. Alt+Home brings you back here.</source>
        <translation>Deux exemples sont prêts à être exécutés, et vos exécutions récentes sont au-dessous. Alt+Début vous ramène ici.</translation>
    </message>
    <message>
        <source>The steps of a run, what they need and how they stand. Alt+Home brings you to the examples.</source>
        <translation>Les étapes d’une exécution, ce qu’elles nécessitent et où elles en sont. Alt+Début vous amène aux exemples.</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Recherche ou commande</translation>
    </message>
    <message>
        <source>Everything the program can do, every run, step, file and setting: type a part of its name. Actions that cannot be done now say why.</source>
        <translation>Tout ce que le programme sait faire, chaque exécution, étape, fichier et réglage&#x202f;: tapez une partie de son nom. Les actions impossibles pour l’instant disent pourquoi.</translation>
    </message>
    <message>
        <source>Run, pause, go on</source>
        <translation>Exécuter, mettre en pause, continuer</translation>
    </message>
    <message>
        <source>What runs can be paused and resumed at any time, also after the program was closed: finished steps are kept.</source>
        <translation>Ce qui s’exécute peut être mis en pause et repris à tout moment, même après la fermeture du programme&#x202f;: les étapes terminées sont gardées.</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>Vos exécutions</translation>
    </message>
    <message>
        <source>Every run of this session with its branches, on the left as soon as a run or workflow is open. Nothing recorded ever changes; playing a run again from a step makes a branch.</source>
        <translation>Chaque exécution de cette session avec ses branches, à gauche dès qu’une exécution ou un workflow est ouvert. Rien de ce qui est enregistré ne change jamais&#x202f;; rejouer une exécution à partir d’une étape crée une branche.</translation>
    </message>
    <message>
        <source>Questions that wait for you</source>
        <translation>Questions qui vous attendent</translation>
    </message>
    <message>
        <source>Steps can ask a person before they go on. How many wait stands here, and Ctrl+J goes to the next one.</source>
        <translation>Les étapes peuvent interroger une personne avant de continuer. Leur nombre est indiqué ici, et Ctrl+J va à la suivante.</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où elle en est</translation>
    </message>
    <message>
        <source>How far the run is, how many steps may work at once, and whether everything is on the disk.</source>
        <translation>L’avancement de l’exécution, combien d’étapes peuvent travailler à la fois, et si tout est sur le disque.</translation>
    </message>
    <message>
        <source>Menus and keys</source>
        <translation>Menus et touches</translation>
    </message>
    <message>
        <source>Help has this tour and the page of shortcuts, where every key can be changed. F6 goes round the panes.</source>
        <translation>L’aide contient cette visite et la page des raccourcis, où chaque touche peut être changée. F6 fait le tour des volets.</translation>
    </message>
    <message>
        <source>New here? A tour of a minute shows where everything is.</source>
        <translation>Première fois ici&#x202f;? Une visite d’une minute montre où tout se trouve.</translation>
    </message>
    <message>
        <source>Help has it later, too.</source>
        <translation>Elle est aussi dans l’aide, plus tard.</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>&amp;Montrer</translation>
    </message>
</context>
<context>
    <name>cmbagent::WrapLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
</TS>
