<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Failed step</source>
        <translation>Paso fallido</translation>
    </message>
    <message>
        <source>Unclear effect</source>
        <translation>Efecto incierto</translation>
    </message>
    <message>
        <source>Before a step</source>
        <translation>Antes de un paso</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Unexpected result</source>
        <translation>Resultado inesperado</translation>
    </message>
    <message>
        <source>Approve and go on</source>
        <translation>Aprobar y continuar</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Cancelar la ejecución</translation>
    </message>
    <message>
        <source>Do not use the results</source>
        <translation>No usar los resultados</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Omitir este paso</translation>
    </message>
    <message>
        <source>Change it and try again</source>
        <translation>Cambiarlo y reintentar</translation>
    </message>
    <message>
        <source>Approve with changes</source>
        <translation>Aprobar con cambios</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Hacerlo de nuevo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The run begins.</source>
        <translation>La ejecución empieza.</translation>
    </message>
    <message>
        <source>The step starts.</source>
        <translation>El paso empieza.</translation>
    </message>
    <message>
        <source>The steps after this one go on.</source>
        <translation>Los pasos siguientes continúan.</translation>
    </message>
    <message>
        <source>The run is cancelled before anything of it has run.</source>
        <translation>La ejecución se cancela antes de que se haya ejecutado nada de ella.</translation>
    </message>
    <message>
        <source>The results stay on record, and the steps that need them are skipped.</source>
        <translation>Los resultados quedan registrados, y los pasos que los necesitan se omiten.</translation>
    </message>
    <message>
        <source>This step and those that need it are skipped; everything finished stays.</source>
        <translation>Se omiten este paso y los que lo necesitan; todo lo terminado permanece.</translation>
    </message>
    <message>
        <source>The step runs once more with what you change and write here.</source>
        <translation>El paso se ejecuta una vez más con lo que usted cambie y escriba aquí.</translation>
    </message>
    <message>
        <source>The run goes on, and the steps after this one can read your comment. Needs a comment.</source>
        <translation>La ejecución continúa, y los pasos siguientes pueden leer su comentario. Requiere un comentario.</translation>
    </message>
    <message>
        <source>The step runs once more, even if that makes its effect happen twice.</source>
        <translation>El paso se ejecuta una vez más, aunque con ello su efecto ocurra dos veces.</translation>
    </message>
    <message>
        <source>The step runs once more as it is, and is told what you write here.</source>
        <translation>El paso se ejecuta una vez más tal como está y recibe lo que usted escriba aquí.</translation>
    </message>
    <message>
        <source>The run is cancelled; everything finished stays.</source>
        <translation>La ejecución se cancela; todo lo terminado permanece.</translation>
    </message>
    <message>
        <source>The step counts as done, and the run goes on.</source>
        <translation>El paso cuenta como hecho y la ejecución continúa.</translation>
    </message>
    <message>
        <source>The step&apos;s own check runs and decides.</source>
        <translation>La comprobación propia del paso se ejecuta y decide.</translation>
    </message>
    <message>
        <source>it goes on waiting</source>
        <translation>sigue esperando</translation>
    </message>
    <message>
        <source>the run is cancelled</source>
        <translation>la ejecución se cancela</translation>
    </message>
    <message>
        <source>the results are not used</source>
        <translation>los resultados no se usan</translation>
    </message>
    <message>
        <source>this step is skipped</source>
        <translation>este paso se omite</translation>
    </message>
    <message>
        <source>the step is tried again</source>
        <translation>el paso se reintenta</translation>
    </message>
    <message>
        <source>it counts as approved</source>
        <translation>cuenta como aprobado</translation>
    </message>
    <message>
        <source>Only this time</source>
        <translation>Solo esta vez</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>En esta ejecución</translation>
    </message>
    <message>
        <source>In this run and its branches</source>
        <translation>En esta ejecución y sus ramas</translation>
    </message>
    <message>
        <source>In every run of the project</source>
        <translation>En todas las ejecuciones del proyecto</translation>
    </message>
    <message>
        <source>What to do about a failure is asked every time: no two are the same.</source>
        <translation>Qué hacer ante un fallo se pregunta cada vez: no hay dos iguales.</translation>
    </message>
    <message>
        <source>Whether something happened outside is asked every time: only a look can tell.</source>
        <translation>Si algo ocurrió fuera se pregunta cada vez: solo se sabe mirando.</translation>
    </message>
    <message>
        <source>A plan is asked about every time: it is what the whole run will do.</source>
        <translation>Un plan se pregunta cada vez: es lo que hará toda la ejecución.</translation>
    </message>
    <message>
        <source>This is asked every time: what the step does outside cannot be undone.</source>
        <translation>Esto se pregunta cada vez: lo que el paso hace fuera no se puede deshacer.</translation>
    </message>
    <message>
        <source>Without an answer it goes on waiting, also when you close the program.</source>
        <translation>Sin respuesta sigue esperando, también si cierra el programa.</translation>
    </message>
    <message>
        <source>If nobody answers within %1 (by %2),</source>
        <translation>Si nadie responde en %1 (hasta %2),</translation>
    </message>
    <message>
        <source>The time to answer has run out;</source>
        <translation>El plazo para responder ha terminado;</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>when, what</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Deletes files</source>
        <translation>Elimina archivos</translation>
    </message>
    <message>
        <source>Writes outside its folder</source>
        <translation>Escribe fuera de su carpeta</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Usa la red</translation>
    </message>
    <message>
        <source>May cost money</source>
        <translation>Puede costar dinero</translation>
    </message>
    <message>
        <source>Installs software or changes the system</source>
        <translation>Instala software o cambia el sistema</translation>
    </message>
    <message>
        <source>Starts other programs</source>
        <translation>Inicia otros programas</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>No se puede deshacer</translation>
    </message>
    <message>
        <source>%1 — line %2: %3</source>
        <comment>risk</comment>
        <translation>%1 — línea %2: %3</translation>
    </message>
    <message>
        <source>%1 — declared by “%2”</source>
        <comment>risk</comment>
        <translation>%1 — declarado por «%2»</translation>
    </message>
    <message>
        <source>The step starts with what you change here, and can read your comment. Needs one of them.</source>
        <translation>El paso empieza con lo que cambie aquí y puede leer su comentario. Hace falta una de las dos cosas.</translation>
    </message>
    <message>
        <source>The run begins with the plan as you changed it.</source>
        <translation>La ejecución empieza con el plan tal como usted lo cambió.</translation>
    </message>
    <message>
        <source>The run goes on with the texts you changed; the steps after this one can read your comment, too. Needs one of them.</source>
        <translation>La ejecución continúa con los textos que usted cambió; los pasos siguientes también pueden leer su comentario. Hace falta una de las dos cosas.</translation>
    </message>
    <message>
        <source>Install and try again</source>
        <translation>Instalar e intentar de nuevo</translation>
    </message>
    <message>
        <source>The packages are installed for this project only, and the step runs once more.</source>
        <translation>Los paquetes se instalan solo para este proyecto y el paso se ejecuta una vez más.</translation>
    </message>
    <message>
        <source>After a step</source>
        <translation>Después de un paso</translation>
    </message>
    <message>
        <source>The step runs once more before anything builds on it, and is told all you said of it so far.</source>
        <translation>El paso se ejecuta una vez más antes de que nada se base en él y recibe todo lo que usted ha dicho de él hasta ahora.</translation>
    </message>
</context>
<context>
    <name>BranchWords</name>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>adoptada</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abandonada</translation>
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
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Processors: %1</source>
        <translation>Procesadores: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Memoria: %1</translation>
    </message>
    <message>
        <source>Disk: %1</source>
        <translation>Disco: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Tiempo: %1</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <translation>Tokens: %1</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>nadie lo sabe</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coste: %1</translation>
    </message>
    <message>
        <source>changes something outside that cannot be undone</source>
        <translation>cambia algo fuera que no se puede deshacer</translation>
    </message>
    <message>
        <source>changes things on this machine that may be repeated</source>
        <translation>cambia cosas en este equipo que se pueden repetir</translation>
    </message>
    <message>
        <source>none beyond its own folder</source>
        <translation>ninguno más allá de su propia carpeta</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>ejecuta %1</translation>
    </message>
    <message>
        <source>uses the network</source>
        <translation>usa la red</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>step, facts</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>Por qué se pregunta</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>no such value</source>
        <translation>no existe ese valor</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuta</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>the one that is found</source>
        <translation>el que se encuentre</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Changes of this branch</source>
        <translation>Cambios de esta rama</translation>
    </message>
    <message>
        <source>Files it gets</source>
        <translation>Archivos que recibe</translation>
    </message>
    <message>
        <source>Files it promises</source>
        <translation>Archivos que promete</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Kept in its place by</source>
        <translation>Lo mantiene en su sitio</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Will take</source>
        <translation>Necesitará</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more step(s)</source>
        <translation>
            <numerusform>y %Ln paso más</numerusform>
            <numerusform>y %Ln pasos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Times done again</source>
        <translation>Veces que se hizo de nuevo</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>Lo que se dijo de él</translation>
    </message>
</context>
<context>
    <name>CostWords</name>
    <message>
        <source>The costs could not be written to %1.</source>
        <translation>No se pudieron escribir los costes en %1.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Elija un lugar en el que pueda escribir.</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>an amount of US dollars</comment>
        <translation>%1&#xa0;$</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a cost</comment>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a cost</comment>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <comment>a cost</comment>
        <translation>%1, grabado</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 llamada</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 llamadas</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Esta ejecución</translation>
    </message>
    <message>
        <source>This run and its branches</source>
        <translation>Esta ejecución y sus ramas</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Este proyecto</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Esta sesión</translation>
    </message>
    <message>
        <source>Paid calls</source>
        <translation>Llamadas de pago</translation>
    </message>
    <message>
        <source>Recorded answers</source>
        <translation>Respuestas grabadas</translation>
    </message>
    <message>
        <source>Imported runs</source>
        <translation>Ejecuciones importadas</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Ramas</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Not told apart</source>
        <translation>Sin distinguir</translation>
    </message>
    <message>
        <source>First attempts</source>
        <translation>Primeros intentos</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Intento %1</translation>
    </message>
    <message>
        <source>%1 and its branches</source>
        <translation>%1 y sus ramas</translation>
    </message>
    <message>
        <source>Session “%1”</source>
        <translation>Sesión «%1»</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>Proyecto «%1»</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>%1, each day</source>
        <translation>%1, cada día</translation>
    </message>
    <message>
        <source>%1, each week</source>
        <translation>%1, cada semana</translation>
    </message>
    <message>
        <source>%1, each month</source>
        <translation>%1, cada mes</translation>
    </message>
    <message>
        <source>%1, in total</source>
        <translation>%1, en total</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>spent, limit, share</comment>
        <translation>%1 de %2, %3</translation>
    </message>
    <message>
        <source>%1 % of a budget is spent: %2, %3.</source>
        <translation>Se ha gastado el %1 % de un presupuesto: %2, %3.</translation>
    </message>
    <message>
        <source>A budget is used up, and no more calls that cost anything are made: %1, %2.</source>
        <translation>Un presupuesto se ha agotado y ya no se hacen llamadas que cuesten algo: %1, %2.</translation>
    </message>
    <message>
        <source>A budget is used up: %1, %2. Calls go on, as it only tells.</source>
        <translation>Un presupuesto se ha agotado: %1, %2. Las llamadas continúan, porque solo avisa.</translation>
    </message>
    <message>
        <source>Used up: stops the next call that costs anything.</source>
        <translation>Agotado: detiene la próxima llamada que cueste algo.</translation>
    </message>
    <message>
        <source>Used up: only told, calls go on.</source>
        <translation>Agotado: solo avisa, las llamadas continúan.</translation>
    </message>
    <message>
        <source>Stops calls at its end.</source>
        <translation>Detiene las llamadas al agotarse.</translation>
    </message>
    <message>
        <source>Only tells.</source>
        <translation>Solo avisa.</translation>
    </message>
    <message>
        <source>Begins anew on %1.</source>
        <translation>Empieza de nuevo el %1.</translation>
    </message>
    <message>
        <source>Without %1 of unknown cost.</source>
        <translation>Sin contar %1 de coste desconocido.</translation>
    </message>
    <message>
        <source>At its end it will have cost about %1.</source>
        <translation>Al terminar habrá costado alrededor de %1.</translation>
    </message>
    <message>
        <source>Another run of this workflow would cost %1, as one earlier run tells.</source>
        <translation>Otra ejecución de este flujo de trabajo costaría %1, según una ejecución anterior.</translation>
    </message>
    <message>
        <source>Another run of this workflow would cost %1, as %2 earlier runs tell.</source>
        <translation>Otra ejecución de este flujo de trabajo costaría %1, según %2 ejecuciones anteriores.</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of its tasks: no run of it was paid for yet.</source>
        <translation>Puede costar %1. Es un cálculo aproximado a partir de la longitud de sus tareas: todavía no se ha pagado por ninguna ejecución suya.</translation>
    </message>
    <message>
        <source>It will cost %1, as one earlier run tells.</source>
        <translation>Costará %1, según una ejecución anterior.</translation>
    </message>
    <message>
        <source>It will cost %1, as %2 earlier runs tell.</source>
        <translation>Costará %1, según %2 ejecuciones anteriores.</translation>
    </message>
    <message>
        <source>What it will cost is unknown: no model is chosen yet.</source>
        <translation>No se sabe cuánto costará: aún no se ha elegido ningún modelo.</translation>
    </message>
    <message>
        <source>What it will cost is unknown: nobody knows the price of %1.</source>
        <translation>No se sabe cuánto costará: nadie conoce el precio de %1.</translation>
    </message>
    <message>
        <source>%1 to %2, likely %3</source>
        <comment>lowest, highest, likely cost</comment>
        <translation>de %1 a %2, probablemente %3</translation>
    </message>
    <message>
        <source>Such estimates came within %1 on average.</source>
        <translation>Estas estimaciones se desviaron en promedio un %1.</translation>
    </message>
    <message>
        <source>A budget may stop it: %1 is left of %2.</source>
        <comment>amount, budget</comment>
        <translation>Un presupuesto puede detenerla: queda %1 de %2.</translation>
    </message>
    <message>
        <source>Input: %1, of it from the cache: %2</source>
        <translation>Entrada: %1, de ello de la caché: %2</translation>
    </message>
    <message>
        <source>Output: %1, of it reasoning: %2</source>
        <translation>Salida: %1, de ello razonamiento: %2</translation>
    </message>
    <message>
        <source>%1 came to nothing</source>
        <translation>%1 sin resultado</translation>
    </message>
    <message>
        <source>%1 of unknown cost</source>
        <translation>%1 de coste desconocido</translation>
    </message>
    <message>
        <source>%1 with unknown numbers of tokens</source>
        <translation>%1 con números de tokens desconocidos</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Outside of runs: trials</source>
        <translation>Fuera de las ejecuciones: ensayos</translation>
    </message>
    <message>
        <source>Outside of runs: suggestions</source>
        <translation>Fuera de las ejecuciones: sugerencias</translation>
    </message>
    <message>
        <source>Outside of runs: tests</source>
        <translation>Fuera de las ejecuciones: pruebas</translation>
    </message>
    <message>
        <source>Outside of runs</source>
        <translation>Fuera de las ejecuciones</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Ningún intento</translation>
    </message>
    <message>
        <source>%1 % reached: %2, %3</source>
        <comment>percent, budget, how far it was used</comment>
        <translation>%1 % alcanzado: %2, %3</translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>a cost</comment>
        <translation>grabado</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of the task, for one call of a model: no task of this way was paid for with these models yet.</source>
        <translation>Puede costar %1. Es un cálculo aproximado a partir de la longitud de la tarea, para una llamada a un modelo: todavía no se ha pagado por ninguna tarea abordada de esta forma con estos modelos.</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of the task, for %2 calls of models: no task of this way was paid for with these models yet.</source>
        <translation>Puede costar %1. Es un cálculo aproximado a partir de la longitud de la tarea, para %2 llamadas a modelos: todavía no se ha pagado por ninguna tarea abordada de esta forma con estos modelos.</translation>
    </message>
    <message>
        <source>It will cost %1, as one earlier task of this way tells.</source>
        <translation>Costará %1, según una tarea anterior abordada de esta forma.</translation>
    </message>
    <message>
        <source>It will cost %1, as %2 earlier tasks of this way tell; those in like words count most.</source>
        <translation>Costará %1, según %2 tareas anteriores abordadas de esta forma; las que más cuentan son las de palabras parecidas.</translation>
    </message>
    <message>
        <source>It takes %1 to %2, likely %3.</source>
        <comment>shortest, longest, likely time</comment>
        <translation>Tarda de %1 a %2, probablemente %3.</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>A short name for scripts and other steps: a letter, then letters, digits, &apos;-&apos; or &apos;_&apos;</source>
        <translation>Un nombre corto para scripts y otros pasos: una letra y después letras, cifras, «-» o «_»</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Steps of one group belong together on screen; it changes nothing about how they run</source>
        <translation>Los pasos de un grupo se muestran juntos; no cambia nada en su ejecución</translation>
    </message>
    <message>
        <source>What the step does, in a few words</source>
        <translation>Qué hace el paso, en pocas palabras</translation>
    </message>
    <message>
        <source>What it runs</source>
        <translation>Qué ejecuta</translation>
    </message>
    <message>
        <source>a script beside the workflow file, such as fit.py</source>
        <translation>un script junto al archivo del flujo de trabajo, como fit.py</translation>
    </message>
    <message>
        <source>Naming a script takes the code below away, and the other way round</source>
        <translation>Indicar un script quita el código de abajo, y al revés</translation>
    </message>
    <message>
        <source>or the code itself</source>
        <translation>o el propio código</translation>
    </message>
    <message>
        <source>the workflow&apos;s</source>
        <translation>el del flujo de trabajo</translation>
    </message>
    <message>
        <source>What it needs and gives</source>
        <translation>Qué necesita y qué entrega</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Ids of steps with commas between; &apos;load?&apos; goes on even when load was skipped</source>
        <translation>Identificadores de pasos separados por comas; con «load?» se continúa aunque se haya omitido load</translation>
    </message>
    <message>
        <source>step/output, step/output</source>
        <translation>paso/salida, paso/salida</translation>
    </message>
    <message>
        <source>Outputs of earlier steps that the person sees before answering</source>
        <translation>Salidas de pasos anteriores que se ven antes de responder</translation>
    </message>
    <message>
        <source>File in the work folder</source>
        <translation>Archivo en la carpeta de trabajo</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Viene de</translation>
    </message>
    <message>
        <source>step/output, or file:PATH for a file beside the workflow</source>
        <translation>paso/salida, o file:RUTA para un archivo junto al flujo de trabajo</translation>
    </message>
    <message>
        <source>File, pattern or folder/</source>
        <translation>Archivo, patrón o carpeta/</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Tipo de medio</translation>
    </message>
    <message>
        <source>What the step promises to write, such as table.csv and text/csv</source>
        <translation>Qué promete escribir el paso, como table.csv y text/csv</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>The only parameters the step gets to see; fewer make branches cheaper</source>
        <translation>Los únicos parámetros que ve el paso; cuantos menos, más baratas las ramas</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Qué pregunta</translation>
    </message>
    <message>
        <source>How a person may answer: approve, reject, modify</source>
        <translation>Cómo se puede responder: approve, reject, modify</translation>
    </message>
    <message>
        <source>waits for ever</source>
        <translation>espera sin límite</translation>
    </message>
    <message>
        <source>Such as 2h or 3d</source>
        <translation>Por ejemplo, 2h o 3d</translation>
    </message>
    <message>
        <source>Goes on waiting</source>
        <translation>Sigue esperando</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>A number with ms, s, m, h or d, such as 90s</source>
        <translation>Un número con ms, s, m, h o d, como 90s</translation>
    </message>
    <message>
        <source>A number with KB, MB or GB, such as 512MB</source>
        <translation>Un número con KB, MB o GB, como 512MB</translation>
    </message>
    <message>
        <source>Limits and retries</source>
        <translation>Límites y reintentos</translation>
    </message>
    <message>
        <source>How often it is tried in all, 1 to 10</source>
        <translation>Cuántas veces se intenta en total, de 1 a 10</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>by the kind of error</source>
        <translation>según el tipo de error</translation>
    </message>
    <message>
        <source>Wait before trying again</source>
        <translation>Espera antes de reintentar</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Procesadores</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>None: it may be repeated at will</source>
        <translation>Ninguno: se puede repetir cuanto se quiera</translation>
    </message>
    <message>
        <source>Local: repeatable things on this machine</source>
        <translation>Local: cosas repetibles en este equipo</translation>
    </message>
    <message>
        <source>External: never repeated silently</source>
        <translation>Externo: nunca se repite sin avisar</translation>
    </message>
    <message>
        <source>Effect and surroundings</source>
        <translation>Efecto y entorno</translation>
    </message>
    <message>
        <source>A script that finds out whether it happened: exit code 0 yes, 10 no</source>
        <translation>Un script que averigua si ocurrió: código de salida 0 sí, 10 no</translation>
    </message>
    <message>
        <source>Script that checks the effect</source>
        <translation>Script que comprueba el efecto</translation>
    </message>
    <message>
        <source>May use the network</source>
        <translation>Puede usar la red</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>On by default</source>
        <translation>Activado al principio</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Valor predeterminado</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>hay que indicarlo</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>Parámetro %1</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>For every step</source>
        <translation>Para todos los pasos</translation>
    </message>
    <message>
        <source>Modules that Python must have, such as numpy, matplotlib</source>
        <translation>Módulos que Python debe tener, como numpy, matplotlib</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>se encuentra solo</translation>
    </message>
    <message>
        <source>Paths or patterns of files that travel with every step, such as common/*.py</source>
        <translation>Rutas o patrones de archivos que acompañan a cada paso, como common/*.py</translation>
    </message>
    <message>
        <source>Take results of identical earlier steps</source>
        <translation>Tomar resultados de pasos anteriores idénticos</translation>
    </message>
    <message>
        <source>Keep Python with its modules ready between steps</source>
        <translation>Mantener Python y sus módulos listos entre pasos</translation>
    </message>
    <message>
        <source>When its runs ask</source>
        <translation>Cuándo preguntan sus ejecuciones</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>What it is to do, with all it has to know</source>
        <translation>Qué debe hacer, con todo lo que tiene que saber</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Quién hace qué</translation>
    </message>
    <message>
        <source>as set for the agent&apos;s role</source>
        <translation>como esté fijado para el rol del agente</translation>
    </message>
    <message>
        <source>for this step alone, beside the agent&apos;s own</source>
        <translation>solo para este paso, además de las del propio agente</translation>
    </message>
    <message>
        <source>How many answers of models one attempt may take</source>
        <translation>Cuántas respuestas de modelos puede usar un intento</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Remove parameter %1</source>
        <translation>Quitar parámetro %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Its id, or a pattern for ids such as fit_*</source>
        <translation>Su identificador, o un patrón de identificadores como fit_*</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Tipo de paso</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Any effect</source>
        <translation>Cualquier efecto</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regla %1</translation>
    </message>
    <message>
        <source>Costs more than, in dollars</source>
        <translation>Cuesta más de, en dólares</translation>
    </message>
    <message>
        <source>any cost</source>
        <translation>cualquier coste</translation>
    </message>
    <message>
        <source>A cost nobody knows counts as more</source>
        <translation>Un coste desconocido cuenta como mayor</translation>
    </message>
    <message>
        <source>Takes longer than</source>
        <translation>Tarda más de</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>cualquier tiempo</translation>
    </message>
    <message>
        <source>Such as 90s or 2h; a time nobody knows counts as longer</source>
        <translation>Por ejemplo, 90s o 2h; un tiempo desconocido cuenta como mayor</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Resultado esperado</translation>
    </message>
    <message>
        <source>such as chi2 &lt; 60</source>
        <translation>por ejemplo, chi2 &lt; 60</translation>
    </message>
    <message>
        <source>Files it is expected of</source>
        <translation>Archivos de los que se espera</translation>
    </message>
    <message>
        <source>A pattern such as *.png; what is expected is then about count, how many there are, or bytes, how large they are together</source>
        <translation>Un patrón como *.png; lo esperado se refiere entonces a count, cuántos hay, o a bytes, cuánto ocupan en total</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Quitar regla %1</translation>
    </message>
    <message>
        <source>There is no rule, so nothing asks yet.</source>
        <translation>No hay ninguna regla, así que todavía no se pregunta nada.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Añadir regla</translation>
    </message>
    <message>
        <source>One more condition: a run asks where any rule holds</source>
        <translation>Una condición más: una ejecución pregunta donde se cumple alguna regla</translation>
    </message>
    <message>
        <source>Who does the step: the name of an agent, such as engineer, or engineer@1.2 for one of its versions</source>
        <translation>Quién hace el paso: el nombre de un agente, como engineer, o engineer@1.2 para una de sus versiones</translation>
    </message>
    <message>
        <source>How often you may have one step done again after you looked at its results, 0 to 10</source>
        <translation>Cuántas veces puede pedir que un mismo paso se haga de nuevo después de ver sus resultados, de 0 a 10</translation>
    </message>
    <message>
        <source>Done again at most</source>
        <translation>Máximo de repeticiones</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Things there are only so many of, such as gpu or api: the step waits until this many are free. How many there are stands in the settings, under Running; one of each unless they say otherwise.</source>
        <translation>Cosas de las que hay un número limitado, como gpu o api: el paso espera hasta que haya libre esta cantidad. Cuántas hay se indica en la configuración, en «Ejecución»; una de cada, salvo que allí se diga otra cosa.</translation>
    </message>
    <message>
        <source>Other resources</source>
        <translation>Otros recursos</translation>
    </message>
    <message>
        <source>When it asks</source>
        <translation>Cuándo pregunta</translation>
    </message>
    <message>
        <source>Of a rule with an expected result it is after the step</source>
        <translation>En una regla con un resultado esperado es después del paso</translation>
    </message>
    <message>
        <source>Before the step starts</source>
        <translation>Antes de que empiece el paso</translation>
    </message>
    <message>
        <source>About its results</source>
        <translation>Sobre sus resultados</translation>
    </message>
    <message>
        <source>Before it and about its results</source>
        <translation>Antes del paso y sobre sus resultados</translation>
    </message>
    <message>
        <source>A value of outputs.json or a metric. With it the rule asks after the step, and only if the result is another; without it when the rule says.</source>
        <translation>Un valor de outputs.json o una métrica. Con él, la regla pregunta después del paso, y solo si el resultado es otro; sin él, cuando diga la regla.</translation>
    </message>
    <message>
        <source>Ids of steps it does not wait for although it may look so: they are not suggested again</source>
        <translation>Identificadores de pasos a los que no espera, aunque pueda parecerlo: no se vuelven a sugerir</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Añadir «%1»</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Change %1 of “%2”</source>
        <translation>Cambiar %1 de «%2»</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Cambiar el nombre de «%1»</translation>
    </message>
    <message>
        <source>Change id of “%1”</source>
        <translation>Cambiar el identificador de «%1»</translation>
    </message>
    <message>
        <source>Change kind of “%1”</source>
        <translation>Cambiar el tipo de «%1»</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Duplicar %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Connect “%1” to “%2”</source>
        <translation>Conectar «%1» con «%2»</translation>
    </message>
    <message>
        <source>Disconnect “%1” from “%2”</source>
        <translation>Desconectar «%1» de «%2»</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>Mover «%1»</translation>
    </message>
    <message>
        <source>Take %1 out of the group</source>
        <translation>Sacar %1 del grupo</translation>
    </message>
    <message>
        <source>Put %1 into “%2”</source>
        <translation>Poner %1 en «%2»</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Shown files</source>
        <translation>Archivos mostrados</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>At the deadline</source>
        <translation>Al vencer el plazo</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Límite de tiempo</translation>
    </message>
    <message>
        <source>Stalled after</source>
        <translation>Sin señales de vida tras</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Python modules</source>
        <translation>Módulos de Python</translation>
    </message>
    <message>
        <source>Files for every step</source>
        <translation>Archivos para cada paso</translation>
    </message>
    <message>
        <source>Reuse of results</source>
        <translation>Reutilización de resultados</translation>
    </message>
    <message>
        <source>Warm Python</source>
        <translation>Python listo de antemano</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>More instructions</source>
        <translation>Más instrucciones</translation>
    </message>
    <message>
        <source>Most answers</source>
        <translation>Máximo de respuestas</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Quitar regla %1</translation>
    </message>
    <message>
        <source>Limits of the plan</source>
        <translation>Límites del plan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>Say that “%1” is independent of “%2”</source>
        <translation>Indicar que «%1» es independiente de «%2»</translation>
    </message>
    <message>
        <source>Say no more that “%1” is independent of “%2”</source>
        <translation>Dejar de indicar que «%1» es independiente de «%2»</translation>
    </message>
    <message>
        <source>Independent of</source>
        <translation>Independiente de</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Run created</source>
        <translation>Ejecución creada</translation>
    </message>
    <message>
        <source>Run drafted</source>
        <translation>Ejecución en borrador</translation>
    </message>
    <message>
        <source>Planning started</source>
        <translation>Planificación iniciada</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>Ejecución reanudada</translation>
    </message>
    <message>
        <source>Run reopened</source>
        <translation>Ejecución reabierta</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Ejecución iniciada</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>Ejecución en pausa</translation>
    </message>
    <message>
        <source>Run completed</source>
        <translation>Ejecución completada</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Ejecución fallida</translation>
    </message>
    <message>
        <source>Run cancelled</source>
        <translation>Ejecución cancelada</translation>
    </message>
    <message>
        <source>Step started</source>
        <translation>Paso iniciado</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>Paso completado</translation>
    </message>
    <message>
        <source>Step failed</source>
        <translation>Paso fallido</translation>
    </message>
    <message>
        <source>Step cancelled</source>
        <translation>Paso cancelado</translation>
    </message>
    <message>
        <source>Step interrupted</source>
        <translation>Paso interrumpido</translation>
    </message>
    <message>
        <source>Step will be tried again</source>
        <translation>El paso se reintentará</translation>
    </message>
    <message>
        <source>Step skipped</source>
        <translation>Paso omitido</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>Aprobación solicitada</translation>
    </message>
    <message>
        <source>Approval answered</source>
        <translation>Aprobación respondida</translation>
    </message>
    <message>
        <source>Value measured</source>
        <translation>Valor medido</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Effect about to happen</source>
        <translation>Efecto a punto de ocurrir</translation>
    </message>
    <message>
        <source>Effect happened</source>
        <translation>El efecto ocurrió</translation>
    </message>
    <message>
        <source>Effect did not happen</source>
        <translation>El efecto no ocurrió</translation>
    </message>
    <message>
        <source>Effect unknown</source>
        <translation>Efecto incierto</translation>
    </message>
    <message>
        <source>Result adopted</source>
        <translation>Resultado adoptado</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>Step shows no sign of life</source>
        <translation>El paso no da señales de vida</translation>
    </message>
    <message>
        <source>Step moves again</source>
        <translation>El paso vuelve a dar señales de vida</translation>
    </message>
    <message>
        <source>Engine is alive</source>
        <translation>El motor está activo</translation>
    </message>
    <message>
        <source>Approval mode changed</source>
        <translation>Modo de aprobación cambiado</translation>
    </message>
    <message>
        <source>Gate set</source>
        <translation>Punto de decisión puesto</translation>
    </message>
    <message>
        <source>Gate removed</source>
        <translation>Punto de decisión quitado</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>because of %1</source>
        <translation>a causa de %1</translation>
    </message>
    <message>
        <source>from run %1</source>
        <translation>de la ejecución %1</translation>
    </message>
    <message>
        <source>quiet for %1</source>
        <translation>en silencio desde hace %1</translation>
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
        <translation>nunca</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>en %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>en %1 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ayer, %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Le espera</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpido</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planificando</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Aún no ejecutado</translation>
    </message>
    <message>
        <source>Waiting for 1 step</source>
        <translation>Espera a 1 paso</translation>
    </message>
    <message>
        <source>Waiting for %1 steps</source>
        <translation>Espera a %1 pasos</translation>
    </message>
    <message>
        <source>Ready, the run is paused</source>
        <translation>Listo, la ejecución está en pausa</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Listo para empezar</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>intento %1 de %2</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nuevo intento en %1</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Simulated task</source>
        <translation>Tarea simulada</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Approved with a note</source>
        <translation>Aprobado con una nota</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Reintentado</translation>
    </message>
    <message>
        <source>Done without</source>
        <translation>Se siguió sin él</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Approve and go on</source>
        <translation>Aprobar y continuar</translation>
    </message>
    <message>
        <source>Reject and skip this step</source>
        <translation>Rechazar y omitir este paso</translation>
    </message>
    <message>
        <source>Go on with my note</source>
        <translation>Continuar con mi nota</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on without this step</source>
        <translation>Continuar sin este paso</translation>
    </message>
    <message>
        <source>Give the run up</source>
        <translation>Abandonar la ejecución</translation>
    </message>
    <message>
        <source>It happened, go on</source>
        <translation>Ocurrió, continuar</translation>
    </message>
    <message>
        <source>Let the check find out</source>
        <translation>Que decida la comprobación</translation>
    </message>
    <message>
        <source>answered by a person</source>
        <translation>respondida por una persona</translation>
    </message>
    <message>
        <source>answered in advance</source>
        <translation>respondida de antemano</translation>
    </message>
    <message>
        <source>an earlier answer was remembered</source>
        <translation>se recordó una respuesta anterior</translation>
    </message>
    <message>
        <source>nobody answered in time</source>
        <translation>nadie respondió a tiempo</translation>
    </message>
    <message>
        <source>Asks only where the workflow has an approval</source>
        <translation>Pregunta solo donde el flujo de trabajo tiene una aprobación</translation>
    </message>
    <message>
        <source>Asks once, before the first step starts</source>
        <translation>Pregunta una vez, antes de que empiece el primer paso</translation>
    </message>
    <message>
        <source>Asks before each step</source>
        <translation>Pregunta antes de cada paso</translation>
    </message>
    <message>
        <source>Asks when a step fails for good</source>
        <translation>Pregunta cuando un paso falla definitivamente</translation>
    </message>
    <message>
        <source>Asks where a gate is set</source>
        <translation>Pregunta donde hay un punto de decisión</translation>
    </message>
    <message>
        <source>Asks by the rules of the workflow</source>
        <translation>Pregunta según las reglas del flujo de trabajo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause and stop running steps</source>
        <translation>Pausar y detener los pasos en curso</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Número entero</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tabla CSV</translation>
    </message>
    <message>
        <source>TSV table</source>
        <translation>Tabla TSV</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Página HTML</translation>
    </message>
    <message>
        <source>Python script</source>
        <translation>Script de Python</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
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
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Archivo binario</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>Imagen JPEG</translation>
    </message>
    <message>
        <source>SVG image</source>
        <translation>Imagen SVG</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>Imagen GIF</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Something in the input is wrong</source>
        <translation>Algo no está bien en la entrada</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se ha encontrado</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>No está permitido</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>No es posible ahora</translation>
    </message>
    <message>
        <source>Somebody else was first</source>
        <translation>Alguien se adelantó</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>Falló la lectura o la escritura</translation>
    </message>
    <message>
        <source>Not enough disk space</source>
        <translation>No hay espacio suficiente en el disco</translation>
    </message>
    <message>
        <source>This place may not be written</source>
        <translation>Aquí no se puede escribir</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>En uso por otro programa</translation>
    </message>
    <message>
        <source>Damaged data</source>
        <translation>Datos dañados</translation>
    </message>
    <message>
        <source>A file of another program</source>
        <translation>Un archivo de otro programa</translation>
    </message>
    <message>
        <source>Written by a newer version</source>
        <translation>Escrito por una versión más nueva</translation>
    </message>
    <message>
        <source>Something is not installed</source>
        <translation>Falta algo por instalar</translation>
    </message>
    <message>
        <source>Took longer than allowed</source>
        <translation>Tardó más de lo permitido</translation>
    </message>
    <message>
        <source>A limit was reached</source>
        <translation>Se alcanzó un límite</translation>
    </message>
    <message>
        <source>Not part of this version</source>
        <translation>No forma parte de esta versión</translation>
    </message>
    <message>
        <source>The script of the step failed</source>
        <translation>Falló el script del paso</translation>
    </message>
    <message>
        <source>A mistake of this program</source>
        <translation>Un error de este programa</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 paso</translation>
    </message>
    <message>
        <source>answered by a program, over the event feed</source>
        <translation>respondida por un programa, a través del flujo de eventos</translation>
    </message>
    <message>
        <source>Model answered from a recording</source>
        <translation>Modelo respondió desde una grabación</translation>
    </message>
    <message>
        <source>Model called</source>
        <translation>Modelo llamado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Sin señales</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>en curso desde hace %1</translation>
    </message>
    <message>
        <source>Step will be done again</source>
        <translation>El paso se hará de nuevo</translation>
    </message>
    <message>
        <source>Memory and processor</source>
        <translation>Memoria y procesador</translation>
    </message>
    <message>
        <source>%1 of processor time</source>
        <translation>%1 de tiempo de procesador</translation>
    </message>
    <message>
        <source>Waiting for %1: it wants %2, there are %3</source>
        <translation>Espera a %1: necesita %2, hay %3</translation>
    </message>
    <message>
        <source>Waiting for %1: %2 of %3 in use</source>
        <translation>Espera a %1: %2 de %3 en uso</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>Se hará de nuevo</translation>
    </message>
    <message>
        <source>Asks about the results of each step</source>
        <translation>Pregunta sobre los resultados de cada paso</translation>
    </message>
    <message>
        <source>Asks before each step and about its results</source>
        <translation>Pregunta antes de cada paso y sobre sus resultados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1 de %Ln paso</numerusform>
            <numerusform>%1 de %Ln pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps done</source>
        <translation>
            <numerusform>%1 de %Ln paso hecho</numerusform>
            <numerusform>%1 de %Ln pasos hechos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Kept</source>
        <translation>Conservado</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Adoptado</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Reutilizado</translation>
    </message>
    <message>
        <source>Kept, not done again</source>
        <translation>Conservado, sin repetirlo</translation>
    </message>
    <message>
        <source>Only pretended</source>
        <translation>Solo fingido</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message>
        <source>Neither run has a step.</source>
        <translation>Ninguna de las dos ejecuciones tiene pasos.</translation>
    </message>
    <message>
        <source>The runs do not differ in any step.</source>
        <translation>Las ejecuciones no difieren en ningún paso.</translation>
    </message>
    <message>
        <source>The runs first differ at “%1”: %2.</source>
        <translation>Las ejecuciones difieren por primera vez en «%1»: %2.</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>solo en A</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>solo en B</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>otro nombre</translation>
    </message>
    <message>
        <source>another state</source>
        <translation>otro estado</translation>
    </message>
    <message>
        <source>another script</source>
        <translation>otro script</translation>
    </message>
    <message>
        <source>other input files</source>
        <translation>otros archivos de entrada</translation>
    </message>
    <message>
        <source>other parameters</source>
        <translation>otros parámetros</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>otra configuración</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>otra respuesta</translation>
    </message>
    <message>
        <source>another error</source>
        <translation>otro error</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>otros valores</translation>
    </message>
    <message>
        <source>other files</source>
        <translation>otros archivos</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>%1 of %2 cells differ</source>
        <translation>difieren %1 de %2 celdas</translation>
    </message>
    <message>
        <source>numbers by at most %1</source>
        <translation>números en %1 como máximo</translation>
    </message>
    <message>
        <source>%1 rows in A, %2 in B</source>
        <translation>%1 filas en A, %2 en B</translation>
    </message>
    <message>
        <source>columns only in A: %1</source>
        <translation>columnas solo en A: %1</translation>
    </message>
    <message>
        <source>columns only in B: %1</source>
        <translation>columnas solo en B: %1</translation>
    </message>
    <message>
        <source>pictures of different sizes</source>
        <translation>imágenes de distinto tamaño</translation>
    </message>
    <message>
        <source>%1 of the pixels differ, by at most %2 of the full range</source>
        <translation>difieren %1 de los píxeles, en %2 del intervalo completo como máximo</translation>
    </message>
    <message>
        <source>only line ends differ</source>
        <translation>solo difieren los finales de línea</translation>
    </message>
    <message>
        <source>every value is the same</source>
        <translation>todos los valores son iguales</translation>
    </message>
    <message>
        <source>every cell is the same</source>
        <translation>todas las celdas son iguales</translation>
    </message>
    <message>
        <source>every pixel is the same</source>
        <translation>todos los píxeles son iguales</translation>
    </message>
    <message>
        <source>other content: %1 in A, %2 in B</source>
        <translation>otro contenido: %1 en A, %2 en B</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>otra tarea</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps differ.</source>
        <translation>
            <numerusform>Difiere %1 de %Ln paso.</numerusform>
            <numerusform>Difieren %1 de %Ln pasos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln línea añadida</numerusform>
            <numerusform>%Ln líneas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln línea eliminada</numerusform>
            <numerusform>%Ln líneas eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s)</source>
        <translation>
            <numerusform>%Ln valor distinto</numerusform>
            <numerusform>%Ln valores distintos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>%1 · on</source>
        <comment>menu</comment>
        <translation>%1 · activado</translation>
    </message>
    <message>
        <source>%1 · off</source>
        <comment>menu</comment>
        <translation>%1 · desactivado</translation>
    </message>
    <message>
        <source>This cannot be done here</source>
        <translation>Esto no se puede hacer aquí</translation>
    </message>
    <message>
        <source>Run · %1</source>
        <comment>state</comment>
        <translation>Ejecución · %1</translation>
    </message>
    <message>
        <source>Step · %1</source>
        <comment>state</comment>
        <translation>Paso · %1</translation>
    </message>
    <message>
        <source>Step · %1 · %2</source>
        <comment>id, state</comment>
        <translation>Paso · %1 · %2</translation>
    </message>
</context>
<context>
    <name>PlanStepForm</name>
    <message>
        <source>The plan has no step “%1”.</source>
        <translation>El plan no tiene ningún paso «%1».</translation>
    </message>
    <message>
        <source>A step cannot wait for itself.</source>
        <translation>Un paso no puede esperarse a sí mismo.</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>QuestionNote</name>
    <message>
        <source>To look at: %1</source>
        <comment>names of files</comment>
        <translation>Para mirar: %1</translation>
    </message>
</context>
<context>
    <name>RetryFacts</name>
    <message>
        <source>Steps tried again</source>
        <translation>Pasos reintentados</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Reintentos</translation>
    </message>
    <message>
        <source>Attempts made after a failure; what came after an interruption is the same try again</source>
        <translation>Intentos hechos tras un fallo; lo que siguió a una interrupción es el mismo intento</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Ayudaron</translation>
    </message>
    <message>
        <source>Steps tried again that completed in the end</source>
        <translation>Pasos reintentados que al final se completaron</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>how often</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Attempts that failed like this</source>
        <translation>Intentos que fallaron así</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n retries</source>
        <translation>
            <numerusform>%1 tras %n reintento</numerusform>
            <numerusform>%1 tras %n reintentos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Named</source>
        <translation>Con nombre</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Por tiempo</translation>
    </message>
    <message>
        <source>Before an effect</source>
        <translation>Antes de un efecto</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>A step failed</source>
        <translation>Falló un paso</translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation>Programa cerrado</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>As the steps reported it</source>
        <translation>Tal como lo indicaron los pasos</translation>
    </message>
    <message>
        <source>Interpreter asked for</source>
        <translation>Intérprete solicitado</translation>
    </message>
    <message>
        <source>Python modules</source>
        <translation>Módulos de Python</translation>
    </message>
    <message>
        <source>What the workflow says it needs</source>
        <translation>Lo que el flujo de trabajo dice que necesita</translation>
    </message>
    <message>
        <source>Environment variable of every step</source>
        <translation>Variable de entorno de cada paso</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>Pasos a la vez</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulado</translation>
    </message>
    <message>
        <source>recorded run times divided by %1</source>
        <translation>tiempos registrados divididos entre %1</translation>
    </message>
    <message>
        <source>When a step fails for good</source>
        <translation>Cuando un paso falla definitivamente</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>se pregunta a una persona</translation>
    </message>
    <message>
        <source>Files taken along</source>
        <translation>Archivos incluidos</translation>
    </message>
    <message>
        <source>%1 · %2 · after event %3</source>
        <translation>%1 · %2 · tras el evento %3</translation>
    </message>
    <message>
        <source>Environment variable of “%1”</source>
        <translation>Variable de entorno de «%1»</translation>
    </message>
    <message>
        <source>Results of identical steps</source>
        <translation>Resultados de pasos idénticos</translation>
    </message>
    <message>
        <source>are taken over</source>
        <translation>se adoptan</translation>
    </message>
    <message>
        <source>Python processes</source>
        <translation>Procesos de Python</translation>
    </message>
    <message>
        <source>forked from one with the modules loaded</source>
        <translation>derivados de uno con los módulos cargados</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>Archivo del flujo de trabajo</translation>
    </message>
    <message>
        <source>As it was when the run was made; later changes do not reach it</source>
        <translation>Como estaba al crear la ejecución; los cambios posteriores no la alcanzan</translation>
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
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light or dark; System follows the desktop.</source>
        <translation>Claro u oscuro; «Sistema» sigue al escritorio.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>colours night contrast</source>
        <translation>colores noche contraste</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>In percent of the size the desktop has for text.</source>
        <translation>En porcentaje del tamaño que el escritorio da al texto.</translation>
    </message>
    <message>
        <source>font zoom large</source>
        <translation>letra fuente ampliar grande</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Nothing turns or glides; states change at once. Also on when the desktop asks for it.</source>
        <translation>Nada gira ni se desliza; los estados cambian al instante. También activo cuando el escritorio lo pide.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Según el escritorio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of the window, and of numbers and dates in it.</source>
        <translation>De la ventana, y de los números y fechas que hay en ella.</translation>
    </message>
    <message>
        <source>translation locale English</source>
        <translation>traducción idioma inglés español</translation>
    </message>
    <message>
        <source>Steps at once</source>
        <translation>Pasos a la vez</translation>
    </message>
    <message>
        <source>How many steps of all runs may work at the same time.</source>
        <translation>Cuántos pasos de todas las ejecuciones pueden trabajar al mismo tiempo.</translation>
    </message>
    <message>
        <source>workers parallel processes</source>
        <translation>procesos de trabajo paralelo</translation>
    </message>
    <message>
        <source>Keep scripts where they belong</source>
        <translation>Mantener los scripts en su sitio</translation>
    </message>
    <message>
        <source>A step writes only into its own folder, where this machine can enforce that. Now: %1</source>
        <translation>Un paso escribe solo en su propia carpeta, donde este equipo puede imponerlo. Ahora: %1</translation>
    </message>
    <message>
        <source>nothing does.</source>
        <translation>nada lo impone.</translation>
    </message>
    <message>
        <source>Where the machine can</source>
        <translation>Donde el equipo pueda</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>sandbox security network</source>
        <translation>aislamiento seguridad red</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Warm Python</source>
        <translation>Python listo de antemano</translation>
    </message>
    <message>
        <source>Workflows that ask for it begin their Python steps from an interpreter that has its modules already. Off: each begins a new one.</source>
        <translation>Los flujos de trabajo que lo piden empiezan sus pasos de Python con un intérprete que ya tiene sus módulos. Desactivado: cada paso empieza con uno nuevo.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>These belong to the session that is open, also for the command line (cmbagent limits).</source>
        <translation>Pertenecen a la sesión abierta, también para la línea de comandos (cmbagent limits).</translation>
    </message>
    <message>
        <source>Runs at once</source>
        <translation>Ejecuciones a la vez</translation>
    </message>
    <message>
        <source>One more is refused until another has ended. 0: none may begin.</source>
        <translation>Se rechaza una más hasta que termine otra. 0: ninguna puede empezar.</translation>
    </message>
    <message>
        <source>Space on disk</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>Of all runs of the session; at the limit they pause, and nothing is lost.</source>
        <translation>De todas las ejecuciones de la sesión; al llegar al límite quedan en pausa y no se pierde nada.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Of all steps together; a step that wants more waits.</source>
        <translation>De todos los pasos juntos; un paso que quiere más espera.</translation>
    </message>
    <message>
        <source>Free by itself what no run needs</source>
        <translation>Liberar por sí solo lo que ninguna ejecución necesita</translation>
    </message>
    <message>
        <source>When the program starts, content of deleted runs that nobody has needed for so many days is removed. 0: never by itself.</source>
        <translation>Al iniciarse el programa se elimina el contenido de ejecuciones eliminadas que nadie ha necesitado durante esos días. 0: nunca por sí solo.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>retention garbage cleanup</source>
        <translation>conservación limpieza basura</translation>
    </message>
    <message>
        <source>Safety of what is written</source>
        <translation>Seguridad de lo escrito</translation>
    </message>
    <message>
        <source>A power cut loses nothing, or at most the last moment but writing is quicker.</source>
        <translation>Con un corte de corriente no se pierde nada, o como mucho el último instante pero se escribe más rápido.</translation>
    </message>
    <message>
        <source>Survives a power cut</source>
        <translation>Resiste un corte de corriente</translation>
    </message>
    <message>
        <source>Survives a crash of the program</source>
        <translation>Resiste un fallo del programa</translation>
    </message>
    <message>
        <source>durability database sync</source>
        <translation>durabilidad base de datos sincronización</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>Dónde están los datos</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>What takes room</source>
        <translation>Qué ocupa espacio</translation>
    </message>
    <message>
        <source>Sizes of projects and runs, and what could be freed.</source>
        <translation>Tamaños de proyectos y ejecuciones, y lo que se podría liberar.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
    <message>
        <source>Undo a deletion</source>
        <translation>Deshacer una eliminación</translation>
    </message>
    <message>
        <source>How long something deleted can be taken back before it is gone.</source>
        <translation>Cuánto tiempo se puede recuperar algo eliminado antes de que desaparezca.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Patience with other programs</source>
        <translation>Paciencia con otros programas</translation>
    </message>
    <message>
        <source>How long another program may keep the database locked before that is told.</source>
        <translation>Cuánto tiempo puede otro programa tener bloqueada la base de datos antes de que se avise.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs the Python steps of workflows that name no other. Empty: the first one found that has the modules a workflow needs.</source>
        <translation>Ejecuta los pasos de Python de los flujos de trabajo que no indican otro. Vacío: el primero que se encuentre con los módulos que necesita un flujo de trabajo.</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Se encuentra solo</translation>
    </message>
    <message>
        <source>Other interpreters</source>
        <translation>Otros intérpretes</translation>
    </message>
    <message>
        <source>Steps name them in their first line (#!) or as their interpreter; they are looked for in PATH.</source>
        <translation>Los pasos los indican en su primera línea (#!) o como su intérprete; se buscan en PATH.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Intérpretes</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Open questions when they come</source>
        <translation>Abrir las preguntas al llegar</translation>
    </message>
    <message>
        <source>Shows a step&apos;s question as soon as it asks, if its run is in front.</source>
        <translation>Muestra la pregunta de un paso en cuanto la hace, si su ejecución está delante.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>What is switched off is not in the menus; nothing that was made with it is lost.</source>
        <translation>Lo que está desactivado no aparece en los menús; no se pierde nada de lo que se hizo con ello.</translation>
    </message>
    <message>
        <source>Branches and comparison</source>
        <translation>Ramas y comparación</translation>
    </message>
    <message>
        <source>Editing workflows</source>
        <translation>Edición de flujos de trabajo</translation>
    </message>
    <message>
        <source>Recorded traces</source>
        <translation>Trazas grabadas</translation>
    </message>
    <message>
        <source>Tell on the desktop</source>
        <translation>Avisar en el escritorio</translation>
    </message>
    <message>
        <source>Notifications when a run waits for you while you look elsewhere.</source>
        <translation>Notificaciones cuando una ejecución le espera mientras usted mira a otra parte.</translation>
    </message>
    <message>
        <source>Tell of a quiet run after</source>
        <translation>Avisar de una ejecución en silencio tras</translation>
    </message>
    <message>
        <source>When nothing has happened in a run for so long, you are told once. 0: never.</source>
        <translation>Cuando no ha ocurrido nada en una ejecución durante ese tiempo, se le avisa una vez. 0: nunca.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Export of graphs</source>
        <translation>Exportación de grafos</translation>
    </message>
    <message>
        <source>Event feed</source>
        <translation>Flujo de eventos</translation>
    </message>
    <message>
        <source>Choosing when a run asks</source>
        <translation>Elegir cuándo pregunta una ejecución</translation>
    </message>
    <message>
        <source>Countdown to the next attempt</source>
        <translation>Cuenta atrás hasta el próximo intento</translation>
    </message>
    <message>
        <source>Steps side by side</source>
        <translation>Pasos en paralelo</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Costes</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Record what models answer</source>
        <translation>Grabar las respuestas de los modelos</translation>
    </message>
    <message>
        <source>A run keeps its questions and answers in its folder, without keys, so that it can be replayed without a network. Off: attempts that begin from now on cannot be.</source>
        <translation>Una ejecución guarda sus preguntas y respuestas en su carpeta, sin claves, para poder repetirse sin red. Desactivado: los intentos que empiecen a partir de ahora no podrán repetirse.</translation>
    </message>
    <message>
        <source>recording replay reproduce network</source>
        <translation>grabación repetir reproducir red</translation>
    </message>
    <message>
        <source>Named resources</source>
        <translation>Recursos con nombre</translation>
    </message>
    <message>
        <source>How many there are of what steps ask for by name, such as gpu or api. A step waits until as many are free as it wants. Of what is not listed there is one.</source>
        <translation>Cuántos hay de lo que los pasos piden por su nombre, como gpu o api. Un paso espera hasta que haya libres tantos como quiere. De lo que no está en la lista hay uno.</translation>
    </message>
    <message>
        <source>tokens gpu licence</source>
        <translation>tokens gpu licencia</translation>
    </message>
    <message>
        <source>Open recorded runs of other programs (WfFormat) and simulate them.</source>
        <translation>Abrir ejecuciones grabadas de otros programas (WfFormat) y simularlas.</translation>
    </message>
    <message>
        <source>Write a graph as a picture or as text.</source>
        <translation>Escribir un grafo como imagen o como texto.</translation>
    </message>
    <message>
        <source>Add, connect and change steps on the canvas.</source>
        <translation>Añadir, conectar y cambiar pasos en el lienzo.</translation>
    </message>
    <message>
        <source>Other programs on this computer may follow and steer runs, when the feed is on.</source>
        <translation>Otros programas de este equipo pueden seguir y dirigir las ejecuciones cuando el flujo está activado.</translation>
    </message>
    <message>
        <source>Before a run and while it goes on. Off: it asks where its workflow says so.</source>
        <translation>Antes de una ejecución y mientras continúa. Desactivado: pregunta donde lo dice su flujo de trabajo.</translation>
    </message>
    <message>
        <source>With a button that begins it at once. Off: steps are still tried again.</source>
        <translation>Con un botón que lo inicia enseguida. Desactivado: los pasos se reintentan igualmente.</translation>
    </message>
    <message>
        <source>Off: one step after the other, whatever “Steps at once” says.</source>
        <translation>Desactivado: un paso tras otro, diga lo que diga «Pasos a la vez».</translation>
    </message>
    <message>
        <source>Play a run again from a step, and compare what came out.</source>
        <translation>Volver a ejecutar desde un paso y comparar lo que resultó.</translation>
    </message>
    <message>
        <source>The page that lists, switches, copies and writes agents.</source>
        <translation>La página que lista, activa y desactiva, copia y escribe agentes.</translation>
    </message>
    <message>
        <source>The page of what language models cost, and of budgets.</source>
        <translation>La página de lo que cuestan los modelos de lenguaje y de los presupuestos.</translation>
    </message>
    <message>
        <source>Curves of what steps report, and what each of them took.</source>
        <translation>Curvas de lo que comunican los pasos y de lo que consumió cada uno.</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Your data were not changed.</source>
        <translation>Sus datos no han cambiado.</translation>
    </message>
    <message>
        <source>%1 Your data were not changed.</source>
        <translation>%1 Sus datos no han cambiado.</translation>
    </message>
</context>
<context>
    <name>StatusCount</name>
    <message numerus="yes">
        <source>%Ln not started</source>
        <translation>
            <numerusform>%Ln sin empezar</numerusform>
            <numerusform>%Ln sin empezar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln en curso</numerusform>
            <numerusform>%Ln en curso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln completado</numerusform>
            <numerusform>%Ln completados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallido</numerusform>
            <numerusform>%Ln fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln en pausa</numerusform>
            <numerusform>%Ln en pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln le espera</numerusform>
            <numerusform>%Ln le esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trying again</source>
        <translation>
            <numerusform>%Ln reintentando</numerusform>
            <numerusform>%Ln reintentando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln omitido</numerusform>
            <numerusform>%Ln omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelado</numerusform>
            <numerusform>%Ln cancelados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <translation>
            <numerusform>%Ln interrumpido</numerusform>
            <numerusform>%Ln interrumpidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stalled</source>
        <translation>
            <numerusform>%Ln sin señales</numerusform>
            <numerusform>%Ln sin señales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepOffers</name>
    <message>
        <source>This run is over for good; “Play from here” makes a branch of it</source>
        <translation>Esta ejecución ha terminado definitivamente; «Volver a ejecutar desde aquí» crea una rama de ella</translation>
    </message>
    <message>
        <source>This run has ended already</source>
        <translation>Esta ejecución ya ha terminado</translation>
    </message>
    <message>
        <source>The step may have had its effect already; choose Answer and decide that first</source>
        <translation>Puede que el paso ya haya tenido su efecto; elija «Responder» y decida eso antes</translation>
    </message>
    <message>
        <source>This is no answer to what the step asks; choose Answer</source>
        <translation>Esto no responde a lo que pregunta el paso; elija «Responder»</translation>
    </message>
    <message>
        <source>Nothing of this step can be changed; “Try again” takes a note for it</source>
        <translation>No se puede cambiar nada de este paso; «Reintentar» admite una nota para él</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Omitir…</translation>
    </message>
    <message>
        <source>C&amp;hange and try again…</source>
        <translation>Ca&amp;mbiar y reintentar…</translation>
    </message>
    <message>
        <source>S&amp;kip this step…</source>
        <translation>&amp;Omitir este paso…</translation>
    </message>
    <message>
        <source>Gi&amp;ve up…</source>
        <translation>A&amp;bandonar…</translation>
    </message>
    <message>
        <source>End &amp;it…</source>
        <translation>&amp;Terminar…</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>E&amp;sperar</translation>
    </message>
    <message>
        <source>&amp;Try again…</source>
        <translation>Re&amp;intentar…</translation>
    </message>
    <message>
        <source>This attempt ends now and counts as failed; what it has not written yet is lost. With an attempt left, the step is tried again.</source>
        <translation>Este intento termina ahora y cuenta como fallido; se pierde lo que aún no ha escrito. Si queda algún intento, el paso se reintenta.</translation>
    </message>
    <message>
        <source>It is slow, not stuck: it goes on, and is marked again when it is quiet for as long once more.</source>
        <translation>Es lento, no está bloqueado: continúa y se vuelve a marcar cuando pase otra vez el mismo tiempo en silencio.</translation>
    </message>
</context>
<context>
    <name>StepTalk</name>
    <message>
        <source>The task</source>
        <translation>La tarea</translation>
    </message>
    <message>
        <source>What came of the script</source>
        <translation>Lo que resultó del script</translation>
    </message>
    <message>
        <source>

[… cut here; the file has all of it …]</source>
        <translation>

[… cortado aquí; el archivo lo contiene todo …]</translation>
    </message>
    <message>
        <source>The conversation cannot be read.</source>
        <translation>No se puede leer la conversación.</translation>
    </message>
    <message>
        <source>Open the file chat.json among the outputs.</source>
        <translation>Abra el archivo chat.json entre las salidas.</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>waits for %1</source>
        <translation>espera a %1</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nuevo intento en %1</translation>
    </message>
    <message>
        <source>%1 from another run</source>
        <translation>%1 de otra ejecución</translation>
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
        <translation>%1 de %2 terminados</translation>
    </message>
    <message>
        <source>Equal steps, folded into one card. Click to unfold them.</source>
        <translation>Pasos iguales, apilados en una tarjeta. Haga clic para desplegarlos.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>Needs nothing.</source>
        <translation>No necesita nada.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Necesita %1.</translation>
    </message>
    <message>
        <source>Nothing needs it.</source>
        <translation>Nada lo necesita.</translation>
    </message>
    <message>
        <source>Needed by %1.</source>
        <translation>Lo necesitan: %1.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Optional: is waited for, but may fail</source>
        <translation>Opcional: se espera, pero puede fallar</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>A group, collapsed into one card. Click to expand it.</source>
        <translation>Un grupo, plegado en una tarjeta. Haga clic para desplegarlo.</translation>
    </message>
    <message>
        <source>Group %1, collapsed, %2: %3</source>
        <translation>Grupo %1, plegado, %2: %3</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
    <message>
        <source>Click to collapse this group into one card</source>
        <translation>Haga clic para plegar este grupo en una tarjeta</translation>
    </message>
    <message>
        <source>try %1/%2</source>
        <comment>which attempt, of how many</comment>
        <translation>intento %1/%2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 y otros</translation>
    </message>
    <message>
        <source>Stack of %1 equal steps, %2: %3</source>
        <comment>count, name, states</comment>
        <translation>Pila de %1 pasos iguales, %2: %3</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>grabado</translation>
    </message>
    <message>
        <source>Cost: %1, %2</source>
        <comment>sum, calls</comment>
        <translation>Coste: %1, %2</translation>
    </message>
    <message>
        <source>%1, cost %2</source>
        <comment>title, kind and state, cost</comment>
        <translation>%1, coste %2</translation>
    </message>
    <message numerus="yes">
        <source>Group of %Ln steps, expanded: %1</source>
        <translation>
            <numerusform>Grupo de %Ln paso, desplegado: %1</numerusform>
            <numerusform>Grupo de %Ln pasos, desplegado: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Placing %Ln steps…</source>
        <translation>
            <numerusform>Colocando %Ln paso…</numerusform>
            <numerusform>Colocando %Ln pasos…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepValues</name>
    <message>
        <source>These are more than %1 values.</source>
        <translation>Son más de %1 valores.</translation>
    </message>
    <message>
        <source>Leave some out, or take larger steps.</source>
        <translation>Quite algunos o use incrementos más grandes.</translation>
    </message>
    <message>
        <source>The step of “%1” must be above 0.</source>
        <translation>El incremento de «%1» debe ser mayor que 0.</translation>
    </message>
    <message>
        <source>For example: 1..10 step 2.</source>
        <translation>Por ejemplo: 1..10 step 2.</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>Aún no hay valores.</translation>
    </message>
    <message>
        <source>For example: 0.1, 0.2, 0.5, or 1..10 step 2.</source>
        <translation>Por ejemplo: 0.1, 0.2, 0.5 o 1..10 step 2.</translation>
    </message>
    <message>
        <source>Give them with commas between.</source>
        <translation>Sepárelos con comas.</translation>
    </message>
</context>
<context>
    <name>TabKey</name>
    <message>
        <source>Tab writes a tab here; Ctrl+Tab leaves the field</source>
        <translation>Tab escribe aquí una tabulación; Ctrl+Tab sale del campo</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>In one go</source>
        <translation>De una vez</translation>
    </message>
    <message>
        <source>With a plan</source>
        <translation>Con un plan</translation>
    </message>
    <message>
        <source>Deep research</source>
        <translation>Investigación a fondo</translation>
    </message>
    <message>
        <source>Together with you</source>
        <translation>Junto con usted</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideas</translation>
    </message>
    <message>
        <source>One agent does all of it. For what is done in a single step, such as a fit or a plot.</source>
        <translation>Un agente lo hace todo. Para lo que se hace en un solo paso, como un ajuste o un gráfico.</translation>
    </message>
    <message>
        <source>A planner divides the task into steps, a reviewer looks at the plan, and each step is done by the agent that is good at it.</source>
        <translation>Un planificador divide la tarea en pasos, un revisor mira el plan y cada paso lo hace el agente que mejor sabe hacerlo.</translation>
    </message>
    <message>
        <source>Ideas are proposed, twice criticised and mended, and the best one is written down.</source>
        <translation>Se proponen ideas, se critican y corrigen dos veces, y se escribe la mejor.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Grabado</translation>
    </message>
    <message>
        <source>A recording gives the answers of the language models: nobody is asked, and nothing is paid. Everything else happens now.</source>
        <translation>Una grabación da las respuestas de los modelos de lenguaje: no se consulta a nadie y no se paga nada. Todo lo demás ocurre ahora.</translation>
    </message>
    <message>
        <source>Likewise with a plan, for longer work: one step after the other, each told what all before it came to.</source>
        <translation>También con un plan, para trabajos más largos: un paso tras otro, y a cada uno se le dice a qué llegaron todos los anteriores.</translation>
    </message>
    <message>
        <source>Likewise with a plan, and you are asked: about the plan, before each step, about its results, and when one fails.</source>
        <translation>También con un plan, y se le pregunta a usted: sobre el plan, antes de cada paso, sobre sus resultados y cuando uno falla.</translation>
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
        <translation>Acerca de CMBAgent Studio</translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>Version %1, on Qt %2.

A workbench for scientific workflows: runs analyses as graphs of steps, keeps every result, and asks you before it goes on where a person should look.

Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>Versión %1, con Qt %2.

Un banco de trabajo para flujos de trabajo científicos: ejecuta análisis como grafos de pasos, guarda cada resultado y le pregunta antes de continuar allí donde conviene que mire una persona.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AdoptSheet</name>
    <message>
        <source>%1 with a result of %2</source>
        <translation>%1 con un resultado de %2</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ahora no</translation>
    </message>
    <message>
        <source>&amp;Make the branch and run it</source>
        <translation>&amp;Crear la rama y ejecutarla</translation>
    </message>
    <message>
        <source>Take a result over</source>
        <translation>Adoptar un resultado</translation>
    </message>
    <message>
        <source>Working out what would run again…</source>
        <translation>Calculando qué se volvería a ejecutar…</translation>
    </message>
    <message>
        <source>Take “%1” of “%2” into a branch of “%3”</source>
        <translation>Llevar «%1» de «%2» a una rama de «%3»</translation>
    </message>
    <message>
        <source>What it is to find out (may stay empty)</source>
        <translation>Qué debe averiguar (puede quedar vacío)</translation>
    </message>
    <message>
        <source>&amp;Hypothesis:</source>
        <translation>&amp;Hipótesis:</translation>
    </message>
    <message>
        <source>No step runs again. Neither of the two runs is changed.</source>
        <translation>Ningún paso se vuelve a ejecutar. Ninguna de las dos ejecuciones cambia.</translation>
    </message>
    <message>
        <source>This result was made from other things than this run has, and may not belong there.</source>
        <translation>Este resultado se obtuvo con cosas distintas de las que tiene esta ejecución y quizá no encaje en ella.</translation>
    </message>
    <message>
        <source>&amp;Take it all the same</source>
        <translation>Adop&amp;tarlo de todos modos</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>N&amp;ombre:</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps run again. Neither of the two runs is changed.</source>
        <translation>
            <numerusform>Se vuelve a ejecutar %1 de %Ln paso. Ninguna de las dos ejecuciones cambia.</numerusform>
            <numerusform>Se vuelven a ejecutar %1 de %Ln pasos. Ninguna de las dos ejecuciones cambia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentChoice</name>
    <message>
        <source>Who does the step: one of those the run used, or the name of another agent</source>
        <translation>Quién hace el paso: uno de los que usó la ejecución, o el nombre de otro agente</translation>
    </message>
    <message>
        <source>As set for the agent&apos;s role</source>
        <translation>Como esté fijado para el rol del agente</translation>
    </message>
    <message>
        <source>The model for this step alone, such as gpt-4.1 or ollama/llama3.2</source>
        <translation>El modelo solo para este paso, como gpt-4.1 u ollama/llama3.2</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>A&amp;gente</translation>
    </message>
    <message>
        <source>Mode&amp;l</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>The step needs an agent.</source>
        <translation>El paso necesita un agente.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentDetails</name>
    <message>
        <source>A language model</source>
        <translation>Un modelo de lenguaje</translation>
    </message>
    <message>
        <source>Runs code</source>
        <translation>Ejecuta código</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>A Python script, which is run</source>
        <translation>Un script de Python, que se ejecuta</translation>
    </message>
    <message>
        <source>A document in Markdown</source>
        <translation>Un documento en Markdown</translation>
    </message>
    <message>
        <source>An object that fits its schema</source>
        <translation>Un objeto que se ajusta a su esquema</translation>
    </message>
    <message>
        <source>The whole conversation</source>
        <translation>Toda la conversación</translation>
    </message>
    <message>
        <source>Its task and the last message</source>
        <translation>Su tarea y el último mensaje</translation>
    </message>
    <message>
        <source>What is old only in its first lines</source>
        <translation>De lo antiguo, solo las primeras líneas</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Integrado</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Of this project</source>
        <translation>De este proyecto</translation>
    </message>
    <message>
        <source>Copy to &amp;my agents</source>
        <translation>Copiar a &amp;mis agentes</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir &amp;carpeta</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>What it is told</source>
        <translation>Lo que se le dice</translation>
    </message>
    <message>
        <source>Form of its answer</source>
        <translation>Forma de su respuesta</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>It cannot be used: its file has to be mended.</source>
        <translation>No se puede usar: hay que corregir su archivo.</translation>
    </message>
    <message>
        <source>Switched off; no new run uses it. %1</source>
        <translation>Desactivado; ninguna ejecución nueva lo usa. %1</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>&amp;Desactivar</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>Ac&amp;tivar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Able to</source>
        <translation>Capaz de</translation>
    </message>
    <message>
        <source>Cannot run</source>
        <translation>No puede ejecutarse</translation>
    </message>
    <message>
        <source>Model of role</source>
        <translation>Modelo del rol</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Prefiere</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>Responde con</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Ve</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Hands over to</source>
        <translation>Pasa el trabajo a</translation>
    </message>
    <message>
        <source>%1, when %2</source>
        <comment>agent, condition</comment>
        <translation>%1, cuando %2</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Other versions</source>
        <translation>Otras versiones</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>calls, tokens</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>of them from recordings: %1</source>
        <translation>de ellas, de grabaciones: %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>In all sessions; recorded answers cost nothing.</source>
        <translation>En todas las sesiones; las respuestas grabadas no cuestan nada.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Answers within</source>
        <translation>Responde en</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>En promedio</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Nobody has asked it anything yet.</source>
        <translation>Nadie le ha preguntado nada todavía.</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fallidas: %1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <comment>a time</comment>
        <translation>último uso %1</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>Versión desconocida</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n procesador</numerusform>
            <numerusform>%n procesadores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 en disco</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>number, name of what there is only so much of</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>File of the agent</source>
        <translation>Archivo del agente</translation>
    </message>
    <message>
        <source>Manifest of the agent</source>
        <translation>Manifiesto del agente</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifiesto</translation>
    </message>
    <message>
        <source>About the agent</source>
        <translation>Acerca del agente</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Ocupa</translation>
    </message>
    <message>
        <source>Of each step, as far as the step does not say it itself</source>
        <translation>Por cada paso, en la medida en que el propio paso no lo indique</translation>
    </message>
    <message>
        <source>Answers by a chat of</source>
        <translation>Responde mediante una conversación de</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentEditor</name>
    <message>
        <source>&amp;Undo all changes</source>
        <translation>&amp;Deshacer todos los cambios</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Qué está mal en el archivo</translation>
    </message>
    <message>
        <source>This agent is part of the program. Copy it to your agents to change it.</source>
        <translation>Este agente forma parte del programa. Cópielo a sus agentes para cambiarlo.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend before it can be saved.</source>
        <translation>
            <numerusform>%n cosa que corregir antes de poder guardarlo.</numerusform>
            <numerusform>%n cosas que corregir antes de poder guardarlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Sin guardar todavía.</translation>
    </message>
    <message>
        <source>As it is on disk.</source>
        <translation>Como está en el disco.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentForm</name>
    <message>
        <source>Tas&amp;k of the agent</source>
        <translation>Ta&amp;rea del agente</translation>
    </message>
    <message>
        <source>Task of the agent</source>
        <translation>Tarea del agente</translation>
    </message>
    <message>
        <source>The agent needs a task.</source>
        <translation>El agente necesita una tarea.</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentsDesk</name>
    <message>
        <source>%1 could not be saved.</source>
        <translation>No se pudo guardar %1.</translation>
    </message>
    <message>
        <source>Look whether its folder may be written; what you typed is still here.</source>
        <translation>Compruebe si se puede escribir en su carpeta; lo que usted escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentsDialog</name>
    <message>
        <source>&amp;New agent…</source>
        <translation>&amp;Nuevo agente…</translation>
    </message>
    <message>
        <source>No agent fits.</source>
        <translation>Ningún agente coincide.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Search agents</source>
        <translation>Buscar agentes</translation>
    </message>
    <message>
        <source>Only of this type</source>
        <translation>Solo de este tipo</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Every ability</source>
        <translation>Todas las capacidades</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 no se puede usar</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 está desactivado</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Nuevo agente</translation>
    </message>
    <message>
        <source>It gets a folder among your agents, with files that work as they are and say what can be changed.</source>
        <translation>Recibe una carpeta entre sus agentes, con archivos que funcionan tal como están y dicen qué se puede cambiar.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Crearlo</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Ahora &amp;no</translation>
    </message>
    <message>
        <source>Name: a letter, then letters, digits, _ or -</source>
        <translation>Nombre: una letra y después letras, cifras, _ o -</translation>
    </message>
    <message>
        <source>Only with any of these tags</source>
        <translation>Solo con alguna de estas etiquetas</translation>
    </message>
    <message>
        <source>Agents that have any of the ticked tags</source>
        <translation>Agentes que tienen alguna de las etiquetas marcadas</translation>
    </message>
    <message>
        <source>Only able to do all of this</source>
        <translation>Solo capaces de hacer todo esto</translation>
    </message>
    <message>
        <source>Agents that are able to do all that is ticked</source>
        <translation>Agentes capaces de hacer todo lo marcado</translation>
    </message>
</context>
<context>
    <name>cmbagent::AnswerForm</name>
    <message>
        <source>Next question (%1)   Alt+N</source>
        <translation>Siguiente pregunta (%1)   Alt+N</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>what a button does, key</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Note for the next attem&amp;pt</source>
        <translation>No&amp;ta para el próximo intento</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Comentario</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Nota para el próximo intento</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>What it should do differently; optional</source>
        <translation>Qué debería hacer de otro modo; opcional</translation>
    </message>
    <message>
        <source>Optional for a plain yes or no; needed to approve with changes</source>
        <translation>Opcional para un simple sí o no; necesario para aprobar con cambios</translation>
    </message>
    <message>
        <source>kept with your answer, and handed to the step</source>
        <translation>se guarda con su respuesta y se entrega al paso</translation>
    </message>
    <message>
        <source>kept with your answer, and handed to the steps after this one</source>
        <translation>se guarda con su respuesta y se entrega a los pasos siguientes</translation>
    </message>
    <message>
        <source>say here what to change; without it there is nothing to go on with</source>
        <translation>diga aquí qué hay que cambiar; sin ello no hay con qué continuar</translation>
    </message>
    <message>
        <source>%1   Ctrl+Enter</source>
        <comment>what it does</comment>
        <translation>%1   Ctrl+Intro</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Ahora no   Esc</translation>
    </message>
    <message>
        <source>Close without answering; the step goes on waiting</source>
        <translation>Cerrar sin responder; el paso sigue esperando</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Elija qué hacer</translation>
    </message>
    <message>
        <source>Sends what is chosen above</source>
        <translation>Envía lo que está elegido arriba</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Cerrar   Esc</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>kept with your answer</source>
        <translation>se guarda con su respuesta</translation>
    </message>
    <message>
        <source>What to do differently, or what the steps after it should know; optional for a plain yes or no</source>
        <translation>Qué hacer de otro modo, o qué deberían saber los pasos siguientes; opcional para un simple sí o no</translation>
    </message>
    <message>
        <source>kept with your answer; handed to the step if it is done again, approved with changes to the steps after it</source>
        <translation>se guarda con su respuesta; se entrega al paso si se hace de nuevo y, si se aprueba con cambios, a los pasos siguientes</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBanner</name>
    <message>
        <source>See what is asked and answer it (Ctrl+J)</source>
        <translation>Ver qué se pregunta y responder (Ctrl+J)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>“%1” asks: %2</source>
        <translation>«%1» pregunta: %2</translation>
    </message>
    <message>
        <source>Loo&amp;k and answer</source>
        <translation>&amp;Mirar y responder</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBook</name>
    <message>
        <source>&amp;Do not give it again</source>
        <translation>&amp;No darla de nuevo</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>&amp;Remembered</source>
        <translation>&amp;Recordadas</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Cerrar   Esc</translation>
    </message>
    <message>
        <source>Search questions, runs, comments</source>
        <translation>Buscar preguntas, ejecuciones, comentarios</translation>
    </message>
    <message>
        <source>Answers given, the newest first</source>
        <translation>Respuestas dadas, las más recientes primero</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Todas las respuestas</translation>
    </message>
    <message>
        <source>Kind of question</source>
        <translation>Tipo de pregunta</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Where it counts</source>
        <translation>Dónde vale</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Dada</translation>
    </message>
    <message>
        <source>Answers that are given again by themselves</source>
        <translation>Respuestas que se dan de nuevo por sí solas</translation>
    </message>
    <message>
        <source>From now on it is asked again; what was answered stays answered</source>
        <translation>Desde ahora se vuelve a preguntar; lo respondido sigue respondido</translation>
    </message>
    <message>
        <source>An answer counts again only for exactly the same: the same question, showing the same. What to do about a failure, and what nobody is sure of outside, is asked every time.</source>
        <translation>Una respuesta vale de nuevo solo para exactamente lo mismo: la misma pregunta, que muestra lo mismo. Qué hacer ante un fallo, y lo que es incierto fuera, se pregunta cada vez.</translation>
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
        <translation>No se recuerda nada. Debajo de una pregunta, «Recordar…» dice hasta dónde llega su respuesta.</translation>
    </message>
    <message>
        <source>These are answered by themselves when the same is asked again.</source>
        <translation>Estas se responden por sí solas cuando se vuelve a preguntar lo mismo.</translation>
    </message>
    <message>
        <source>Nothing was answered yet</source>
        <translation>Aún no se ha respondido nada</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Select an answer to read it whole.</source>
        <translation>Seleccione una respuesta para leerla entera.</translation>
    </message>
    <message>
        <source>without a comment</source>
        <translation>sin comentario</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
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
            <numerusform>%Ln respuesta</numerusform>
            <numerusform>%Ln respuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalController</name>
    <message>
        <source>%1 of %2 answers were not taken.</source>
        <translation>No se aceptaron %1 de %2 respuestas.</translation>
    </message>
    <message>
        <source>The others count. Look at what still waits, and answer it again.</source>
        <translation>Las demás valen. Mire qué sigue esperando y respóndalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalPanel</name>
    <message>
        <source>%1 asks — %2</source>
        <translation>%1 pregunta — %2</translation>
    </message>
    <message>
        <source>What to look at before you answer</source>
        <translation>Qué mirar antes de responder</translation>
    </message>
    <message>
        <source>This question has been answered.</source>
        <translation>Esta pregunta ya tiene respuesta.</translation>
    </message>
    <message>
        <source>%1 — the step “%2” of “%3” asks you:</source>
        <comment>kind</comment>
        <translation>%1 — el paso «%2» de «%3» le pregunta:</translation>
    </message>
    <message>
        <source>What is asked has changed since you opened this.</source>
        <translation>Lo que se pregunta ha cambiado desde que usted abrió esto.</translation>
    </message>
    <message>
        <source>This is the new question; your comment is still there. Look again, then answer.</source>
        <translation>Esta es la nueva pregunta; su comentario sigue ahí. Mire otra vez y después responda.</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Tiempo restante: %1</translation>
    </message>
    <message>
        <source>%1 — the run “%2” asks you:</source>
        <comment>kind</comment>
        <translation>%1 — la ejecución «%2» le pregunta:</translation>
    </message>
    <message>
        <source>An answer with changes cannot be remembered.</source>
        <translation>Una respuesta con cambios no se puede recordar.</translation>
    </message>
    <message>
        <source>Choose that it counts only this time, or change nothing.</source>
        <translation>Elija que valga solo esta vez, o no cambie nada.</translation>
    </message>
    <message>
        <source>You changed something, and a plain yes would leave it behind.</source>
        <translation>Ha cambiado algo, y un simple sí lo dejaría atrás.</translation>
    </message>
    <message>
        <source>Approve with changes, or take your changes back first.</source>
        <translation>Apruebe con cambios, o deshaga antes sus cambios.</translation>
    </message>
    <message>
        <source>Nothing of the plan is changed yet.</source>
        <translation>Aún no se ha cambiado nada del plan.</translation>
    </message>
    <message>
        <source>Change it above, or approve it as it is.</source>
        <translation>Cámbielo arriba, o apruébelo tal como está.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalPart</name>
    <message>
        <source>The step then waits for your answer, whatever the run&apos;s mode</source>
        <translation>El paso espera entonces su respuesta, sea cual sea el modo de la ejecución</translation>
    </message>
    <message>
        <source>This step has started already</source>
        <translation>Este paso ya ha empezado</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>Respo&amp;nder…</translation>
    </message>
    <message>
        <source>Show what this step asks you</source>
        <translation>Mostrar lo que le pregunta este paso</translation>
    </message>
    <message>
        <source>Ask &amp;before this step starts</source>
        <translation>&amp;Preguntar antes de que empiece este paso</translation>
    </message>
    <message>
        <source>Edit before it &amp;starts…</source>
        <translation>Edi&amp;tar antes de que empiece…</translation>
    </message>
    <message>
        <source>Change the step for this run alone: it waits for you when its turn comes</source>
        <translation>Cambiar el paso solo para esta ejecución: le espera cuando llega su turno</translation>
    </message>
</context>
<context>
    <name>cmbagent::BatchSheet</name>
    <message>
        <source>Answer together</source>
        <translation>Responder juntas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Vale para</translation>
    </message>
    <message>
        <source>Questions that get the same answer</source>
        <translation>Preguntas que reciben la misma respuesta</translation>
    </message>
    <message>
        <source>&amp;Comment, kept with each answer</source>
        <translation>&amp;Comentario, guardado con cada respuesta</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Ahora no   Esc</translation>
    </message>
    <message>
        <source>SHA-256 %1
The answer counts for exactly what is asked now.</source>
        <translation>SHA-256 %1
La respuesta vale exactamente para lo que se pregunta ahora.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Elija qué hacer</translation>
    </message>
    <message>
        <source>All of these have been answered meanwhile.</source>
        <translation>Entretanto se han respondido todas.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of the kind “%1” get this answer.</source>
        <translation>
            <numerusform>%n pregunta del tipo «%1» recibe esta respuesta.</numerusform>
            <numerusform>%n preguntas del tipo «%1» reciben esta respuesta.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each of them shows is not opened here; the answer counts only for what it asks now.</source>
        <translation>Aquí no se abre lo que muestra cada una; la respuesta vale solo para lo que pregunta ahora.</translation>
    </message>
    <message>
        <source>This answer needs a comment.</source>
        <translation>Esta respuesta requiere un comentario.</translation>
    </message>
    <message>
        <source>For each: %1</source>
        <comment>what follows</comment>
        <translation>Para cada una: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::BottomPanel</name>
    <message>
        <source>Console, events, questions and problems</source>
        <translation>Consola, eventos, preguntas y problemas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
    </message>
    <message>
        <source>Fold to the row of tabs</source>
        <translation>Plegar hasta la fila de pestañas</translation>
    </message>
    <message>
        <source>Back to the page above</source>
        <translation>Volver a la página de arriba</translation>
    </message>
    <message>
        <source>Use the whole page for this</source>
        <translation>Usar toda la página para esto</translation>
    </message>
</context>
<context>
    <name>cmbagent::BottomPart</name>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>What the steps print</source>
        <translation>Lo que imprimen los pasos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>What happened, in order</source>
        <translation>Lo que ocurrió, en orden</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Aprobaciones</translation>
    </message>
    <message>
        <source>What waits for your answer, in all runs</source>
        <translation>Lo que espera su respuesta, en todas las ejecuciones</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>What went wrong in this run</source>
        <translation>Lo que salió mal en esta ejecución</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>“%1” is archived. Lists show it again when archived runs are shown.</source>
        <translation>«%1» está archivada. Las listas vuelven a mostrarla cuando se muestran las ejecuciones archivadas.</translation>
    </message>
    <message>
        <source>“%1” is marked as abandoned.</source>
        <translation>«%1» está marcada como abandonada.</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchTreeModel</name>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>Flujo de trabajo: %1</translation>
    </message>
    <message>
        <source>A branch, played again from “%1”</source>
        <translation>Una rama, vuelta a ejecutar desde «%1»</translation>
    </message>
    <message>
        <source>Take the star away (Ctrl+D)</source>
        <translation>Quitar la estrella (Ctrl+D)</translation>
    </message>
    <message>
        <source>Give it a star (Ctrl+D)</source>
        <translation>Ponerle una estrella (Ctrl+D)</translation>
    </message>
    <message>
        <source>has a star</source>
        <translation>tiene estrella</translation>
    </message>
    <message>
        <source>no star</source>
        <translation>sin estrella</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hipótesis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>%1 of this run itself
%2</source>
        <comment>calls, tokens</comment>
        <translation>%1 de esta misma ejecución
%2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchTreePage</name>
    <message>
        <source>Only starred</source>
        <translation>Solo con estrella</translation>
    </message>
    <message>
        <source>Archived, too</source>
        <translation>También archivadas</translation>
    </message>
    <message>
        <source>&amp;Outcome:</source>
        <translation>&amp;Resultado:</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>Runs and branches</source>
        <translation>Ejecuciones y ramas</translation>
    </message>
    <message>
        <source>Filter by name, hypothesis or workflow</source>
        <translation>Filtrar por nombre, hipótesis o flujo de trabajo</translation>
    </message>
    <message>
        <source>Filter runs and branches</source>
        <translation>Filtrar ejecuciones y ramas</translation>
    </message>
    <message>
        <source>The number shown for each run: the last value of a metric</source>
        <translation>El número que se muestra de cada ejecución: el último valor de una métrica</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the run (Esc)</source>
        <translation>Volver a la ejecución (Esc)</translation>
    </message>
    <message>
        <source>Select one run to open it</source>
        <translation>Seleccione una ejecución para abrirla</translation>
    </message>
    <message>
        <source>&amp;Compare %1 runs</source>
        <translation>&amp;Comparar %1 ejecuciones</translation>
    </message>
    <message>
        <source>Step by step, number by number</source>
        <translation>Paso a paso, número a número</translation>
    </message>
    <message>
        <source>Select two or more runs: Ctrl and click, or Shift and the arrow keys</source>
        <translation>Seleccione dos o más ejecuciones: Ctrl y clic, o Mayús y las teclas de flecha</translation>
    </message>
    <message>
        <source>%1 runs selected</source>
        <translation>%1 ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>Select another run with Ctrl and a click to compare the two.</source>
        <translation>Seleccione otra ejecución con Ctrl y clic para comparar las dos.</translation>
    </message>
    <message>
        <source>Select two or more runs to compare them.</source>
        <translation>Seleccione dos o más ejecuciones para compararlas.</translation>
    </message>
    <message>
        <source>Your runs and their branches will be here, to be looked through and compared.</source>
        <translation>Aquí estarán sus ejecuciones y sus ramas, para revisarlas y compararlas.</translation>
    </message>
    <message>
        <source>Show &amp;examples</source>
        <translation>Mostrar &amp;ejemplos</translation>
    </message>
    <message>
        <source>No run is like this.</source>
        <translation>Ninguna ejecución coincide.</translation>
    </message>
    <message>
        <source>All your runs are archived.</source>
        <translation>Todas sus ejecuciones están archivadas.</translation>
    </message>
    <message>
        <source>&amp;Show all runs</source>
        <translation>&amp;Mostrar todas las ejecuciones</translation>
    </message>
    <message>
        <source>Com&amp;pare %1 runs</source>
        <translation>Com&amp;parar %1 ejecuciones</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetForm</name>
    <message>
        <source>This session, “%1”</source>
        <translation>Esta sesión, «%1»</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>Proyecto «%1»</translation>
    </message>
    <message>
        <source>Everything, in all sessions</source>
        <translation>Todo, en todas las sesiones</translation>
    </message>
    <message>
        <source>&amp;Set budget</source>
        <translation>&amp;Fijar presupuesto</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>cada semana</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>cada mes</translation>
    </message>
    <message>
        <source>in total</source>
        <translation>en total</translation>
    </message>
    <message>
        <source>stops the next call at its end</source>
        <translation>detiene la próxima llamada</translation>
    </message>
    <message>
        <source>only tells</source>
        <translation>solo avisa</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>dólares estadounidenses</translation>
    </message>
    <message>
        <source>Spending &amp;of</source>
        <translation>Gasto &amp;de</translation>
    </message>
    <message>
        <source>Coun&amp;ts</source>
        <translation>Se c&amp;uenta</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Importe</translation>
    </message>
    <message>
        <source>&amp;When it is used up, it</source>
        <translation>&amp;Al agotarse,</translation>
    </message>
    <message>
        <source>This is no amount. Write a number of US dollars, such as 5 or %1.</source>
        <translation>Esto no es un importe. Escriba un número de dólares estadounidenses, como 5 o %1.</translation>
    </message>
    <message>
        <source>A budget cannot be below 0.</source>
        <translation>Un presupuesto no puede ser menor que 0.</translation>
    </message>
    <message>
        <source>A budget can be %1 at most.</source>
        <translation>Un presupuesto puede ser como máximo de %1.</translation>
    </message>
    <message>
        <source>This budget is set already.</source>
        <translation>Este presupuesto ya está fijado.</translation>
    </message>
    <message>
        <source>Changes the one there is, %1.</source>
        <translation>Cambia el que ya hay, %1.</translation>
    </message>
    <message>
        <source>%1 is spent already.</source>
        <translation>Ya se ha gastado %1.</translation>
    </message>
    <message>
        <source>It stops the next call that costs anything.</source>
        <translation>Detiene la próxima llamada que cueste algo.</translation>
    </message>
    <message>
        <source>Chan&amp;ge budget</source>
        <translation>Camb&amp;iar presupuesto</translation>
    </message>
    <message>
        <source>Write an amount first</source>
        <translation>Escriba primero un importe</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetStopBar</name>
    <message>
        <source>“%1” was stopped by a budget. %2</source>
        <comment>step, what happened</comment>
        <translation>Un presupuesto detuvo «%1». %2</translation>
    </message>
    <message>
        <source>What is done so far is kept. Raise the budget, then try the step again.</source>
        <translation>Lo hecho hasta ahora se conserva. Aumente el presupuesto y después vuelva a intentar el paso.</translation>
    </message>
    <message>
        <source>&amp;Budgets…</source>
        <translation>&amp;Presupuestos…</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetsDesk</name>
    <message>
        <source>Raise it when the work is worth it.</source>
        <translation>Auméntelo si el trabajo lo merece.</translation>
    </message>
    <message>
        <source>&amp;Budgets…</source>
        <translation>&amp;Presupuestos…</translation>
    </message>
    <message>
        <source>A budget is used up</source>
        <translation>Un presupuesto se ha agotado</translation>
    </message>
    <message>
        <source>A budget is being used up</source>
        <translation>Un presupuesto se está agotando</translation>
    </message>
    <message>
        <source>cost money dollars limit spend daily weekly monthly alert</source>
        <translation>coste dinero dólares límite gasto diario semanal mensual aviso</translation>
    </message>
    <message>
        <source>%1: now %2.</source>
        <comment>budget, amount</comment>
        <translation>%1: ahora %2.</translation>
    </message>
    <message>
        <source>%1: the budget of %2 is gone.</source>
        <comment>budget, amount</comment>
        <translation>%1: se ha quitado el presupuesto de %2.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Presupuestos</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetsPage</name>
    <message>
        <source>What language models may cost. You are told at 50, 75, 90 and 100 %. Recorded answers and models on this machine cost nothing.</source>
        <translation>Lo que pueden costar los modelos de lenguaje. Se le avisa al 50, 75, 90 y 100 %. Las respuestas grabadas y los modelos de este equipo no cuestan nada.</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>Fijar un presupuesto</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the budget: %1</source>
        <translation>Cambiar el presupuesto: %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the budget: %1</source>
        <translation>Quitar el presupuesto: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Told before</source>
        <translation>Avisos anteriores</translation>
    </message>
    <message>
        <source>A budget that stops calls</source>
        <translation>Un presupuesto que detiene las llamadas</translation>
    </message>
    <message>
        <source>A budget that only tells</source>
        <translation>Un presupuesto que solo avisa</translation>
    </message>
</context>
<context>
    <name>cmbagent::CanvasEditor</name>
    <message>
        <source>Connect “%1”: choose a step with the arrow keys, or type its title. Esc stops.</source>
        <translation>Conectar «%1»: elija un paso con las teclas de flecha o escriba su título. Esc termina.</translation>
    </message>
    <message>
        <source>Enter disconnects “%1” from “%2”. Esc stops.</source>
        <translation>Intro desconecta «%1» de «%2». Esc termina.</translation>
    </message>
    <message>
        <source>Enter lets “%2” need “%1”; Shift+Enter makes that optional. Esc stops.</source>
        <translation>Con Intro, «%2» pasa a necesitar «%1»; con Mayús+Intro es opcional. Esc termina.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CanvasView</name>
    <message>
        <source>Graph of steps</source>
        <translation>Grafo de pasos</translation>
    </message>
    <message>
        <source>%1. Selected: %2</source>
        <translation>%1. Seleccionado: %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::ChangeForm</name>
    <message>
        <source>What you change here counts for this step from its next attempt on; the workflow file stays as it is.</source>
        <translation>Lo que cambie aquí vale para este paso desde su próximo intento; el archivo del flujo de trabajo queda como está.</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>Código del paso</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>Códig&amp;o</translation>
    </message>
    <message>
        <source>The step needs some code.</source>
        <translation>El paso necesita código.</translation>
    </message>
    <message>
        <source>Script &amp;of the step: %1</source>
        <translation>&amp;Script del paso: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::ChartCard</name>
    <message>
        <source>%1 more curves are not shown.</source>
        <translation>No se muestran %1 curvas más.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, at the end %4</source>
        <comment>curve, lowest, highest, last value</comment>
        <translation>%1: de %2 a %3, al final %4</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>value, where</comment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::CommandPalette</name>
    <message>
        <source>Search or command</source>
        <translation>Búsqueda o comando</translation>
    </message>
    <message>
        <source>Type a part of an action, run, step, file or setting</source>
        <translation>Escriba parte de una acción, ejecución, paso, archivo u opción</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
    <message>
        <source>Nothing is called like that. Fewer letters find more.</source>
        <translation>Nada se llama así. Con menos letras se encuentra más.</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Ahora no: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown; more letters find less</source>
        <translation>%1 de %2 mostrados; con más letras se encuentra menos</translation>
    </message>
    <message>
        <source>Enter does it, Esc closes. Begin with &gt; for actions only, with # for steps only.</source>
        <translation>Intro lo hace, Esc cierra. Empiece con &gt; para ver solo acciones, con # solo pasos.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ComparisonPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the run (Esc)</source>
        <translation>Volver a la ejecución (Esc)</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>Intercambiar A y B</translation>
    </message>
    <message>
        <source>Make the second run the first</source>
        <translation>Poner la segunda ejecución como primera</translation>
    </message>
    <message>
        <source>Compare the selected two</source>
        <translation>Comparar las dos seleccionadas</translation>
    </message>
    <message>
        <source>Step by step, number by number</source>
        <translation>Paso a paso, número a número</translation>
    </message>
    <message>
        <source>Choose other runs…</source>
        <translation>Elegir otras ejecuciones…</translation>
    </message>
    <message>
        <source>Choose runs among all runs and branches</source>
        <translation>Elegir entre todas las ejecuciones y ramas</translation>
    </message>
    <message>
        <source>Two runs side by side, or a table of several, will be here once you choose them.</source>
        <translation>Aquí estarán dos ejecuciones una junto a otra, o una tabla con varias, en cuanto las elija.</translation>
    </message>
    <message>
        <source>&amp;Choose runs</source>
        <translation>&amp;Elegir ejecuciones</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>&amp;Detener la comparación</translation>
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
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>Dos ejecuciones una junto a otra</translation>
    </message>
    <message>
        <source>%1 runs side by side</source>
        <translation>%1 ejecuciones una junto a otra</translation>
    </message>
    <message>
        <source>All of them have the same parameters.</source>
        <translation>Todas tienen los mismos parámetros.</translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s) changed from run to run.</source>
        <translation>
            <numerusform>%n parámetro cambia de una ejecución a otra.</numerusform>
            <numerusform>%n parámetros cambian de una ejecución a otra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two rows of the table</source>
        <translation>Seleccione dos filas de la tabla</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln run(s)…</source>
        <translation>
            <numerusform>Comparando %Ln ejecución…</numerusform>
            <numerusform>Comparando %Ln ejecuciones…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln file(s) read</source>
        <translation>
            <numerusform>Comparando: %Ln archivo leído</numerusform>
            <numerusform>Comparando: %Ln archivos leídos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ConsolePane</name>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Mantener a la vista la línea más reciente</translation>
    </message>
    <message>
        <source>What the steps print will appear here, line by line.</source>
        <translation>Lo que imprimen los pasos aparecerá aquí, línea a línea.</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Ninguna línea coincide.</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Filtrar líneas</translation>
    </message>
    <message>
        <source>How serious lines must be</source>
        <translation>Gravedad de las líneas</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>No debug lines</source>
        <translation>Sin líneas de depuración</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>By the level a line names itself; what goes to stderr counts as a warning</source>
        <translation>Según el nivel que la propia línea indica; lo que va a stderr cuenta como advertencia</translation>
    </message>
    <message>
        <source>Step whose lines are shown</source>
        <translation>Paso cuyas líneas se muestran</translation>
    </message>
    <message>
        <source>Show only what one step wrote</source>
        <translation>Mostrar solo lo que escribió un paso</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>Copiar las líneas seleccionadas, o todas las que se muestran</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save the lines that are shown to a file</source>
        <translation>Guardar en un archivo las líneas que se muestran</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Empty this view; the log files keep every line</source>
        <translation>Vaciar esta vista; los archivos de registro conservan todas las líneas</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>Save console</source>
        <translation>Guardar la consola</translation>
    </message>
    <message>
        <source>Text (*.txt *.log);;All files (*)</source>
        <translation>Texto (*.txt *.log);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 lines saved.</source>
        <translation>%1 líneas guardadas.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2.</source>
        <translation>No se puede escribir «%1»: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostBars</name>
    <message>
        <source>%1 others</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>dólares estadounidenses</translation>
    </message>
    <message>
        <source>Cost by %1</source>
        <translation>Coste por %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCallModel</name>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, intento %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a cost</comment>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ejecución: %1</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>Respondido por %1</translation>
    </message>
    <message>
        <source>Provider: %1</source>
        <translation>Proveedor: %1</translation>
    </message>
    <message>
        <source>From the cache: %1, reasoning: %2</source>
        <translation>De la caché: %1, razonamiento: %2</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>Precios de %1</translation>
    </message>
    <message>
        <source>It came to nothing: %1</source>
        <translation>No dio resultado: %1</translation>
    </message>
    <message>
        <source>Recorded: nothing was spent now</source>
        <translation>Grabado: ahora no se gastó nada</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCalls</name>
    <message>
        <source>Show &amp;all calls</source>
        <translation>Mostrar todas las &amp;llamadas</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation>Llamadas: %1</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>las %1 más recientes</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCards</name>
    <message>
        <source>days since the first call</source>
        <translation>días desde la primera llamada</translation>
    </message>
    <message>
        <source>hours since the first call</source>
        <translation>horas desde la primera llamada</translation>
    </message>
    <message>
        <source>minutes since the first call</source>
        <translation>minutos desde la primera llamada</translation>
    </message>
    <message>
        <source>Spent over time</source>
        <translation>Gasto a lo largo del tiempo</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Lo que queda del presupuesto</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>Dólares estadounidenses</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>At this rate it is used up on %1.</source>
        <translation>A este ritmo se agota el %1.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Presupuestos</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostDesk</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
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
        <translation>No se pudieron escribir los costes en %1.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Elija un lugar en el que pueda escribir.</translation>
    </message>
    <message>
        <source>Export costs</source>
        <translation>Exportar costes</translation>
    </message>
    <message>
        <source>The costs were written to %1.</source>
        <translation>Los costes se escribieron en %1.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostPage</name>
    <message>
        <source>Costs</source>
        <translation>Costes</translation>
    </message>
    <message>
        <source>This run has not asked a language model anything yet. What each call costs will stand here: by agent, model, step and attempt, over time, and against your budgets.</source>
        <translation>Esta ejecución todavía no ha consultado ningún modelo de lenguaje. Aquí estará lo que cuesta cada llamada: por agente, modelo, paso e intento, a lo largo del tiempo y frente a sus presupuestos.</translation>
    </message>
    <message>
        <source>No language model has been asked anything here yet. When runs with agents do, each call and its cost will stand here; so will what imported runs of CMBAgent say they had cost.</source>
        <translation>Aquí todavía no se ha consultado ningún modelo de lenguaje. Cuando lo hagan ejecuciones con agentes, aquí estarán cada llamada y su coste, y también lo que las ejecuciones importadas de CMBAgent digan que habían costado.</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostPartModel</name>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostParts</name>
    <message>
        <source>Told apart by</source>
        <translation>Distinguir por</translation>
    </message>
    <message>
        <source>Parts of the costs</source>
        <translation>Partes de los costes</translation>
    </message>
    <message>
        <source>Select a part to see its calls below</source>
        <translation>Seleccione una parte para ver sus llamadas abajo</translation>
    </message>
    <message>
        <source>What it was spent on</source>
        <translation>En qué se gastó</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostSummary</name>
    <message>
        <source>%1 for 1,000 tokens</source>
        <translation>%1 por 1000 tokens</translation>
    </message>
    <message>
        <source>%1 an hour of late</source>
        <translation>%1 por hora últimamente</translation>
    </message>
    <message>
        <source>Nobody knows what %1 cost; that is not in the sum.</source>
        <translation>Se desconoce cuánto costó lo siguiente: %1; no está en la suma.</translation>
    </message>
    <message>
        <source>These answers were recorded and given again: nothing was spent on them.</source>
        <translation>Estas respuestas se grabaron y se volvieron a dar: no se gastó nada en ellas.</translation>
    </message>
    <message>
        <source>As the imported runs told it. What they did not tell apart by calls is one call for each agent, which cost at most this.</source>
        <translation>Según lo indicaron las ejecuciones importadas. Lo que no distinguieron por llamadas es una sola llamada por agente, que costó esto como máximo.</translation>
    </message>
    <message>
        <source>Not in it: %1, %2.</source>
        <comment>kind of costs, sum</comment>
        <translation>No incluido: %1, %2.</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1, grabado</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostTools</name>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>Back to the graph</source>
        <translation>Volver al grafo</translation>
    </message>
    <message>
        <source>Whose costs</source>
        <translation>De quién son los costes</translation>
    </message>
    <message>
        <source>What kind of costs</source>
        <translation>Qué clase de costes</translation>
    </message>
    <message>
        <source>Recorded answers are given again without asking anybody, and nothing is spent on them; imported runs say themselves what they had cost.</source>
        <translation>Las respuestas grabadas se vuelven a dar sin consultar a nadie y no se gasta nada en ellas; las ejecuciones importadas indican ellas mismas lo que costaron.</translation>
    </message>
    <message>
        <source>B&amp;udgets…</source>
        <translation>&amp;Presupuestos…</translation>
    </message>
    <message>
        <source>Set, change and remove budgets</source>
        <translation>Fijar, cambiar y quitar presupuestos</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>&amp;Calls as CSV…</source>
        <translation>&amp;Llamadas como CSV…</translation>
    </message>
    <message>
        <source>&amp;This table as CSV…</source>
        <translation>&amp;Esta tabla como CSV…</translation>
    </message>
    <message>
        <source>All as &amp;JSON…</source>
        <translation>Todo como &amp;JSON…</translation>
    </message>
    <message>
        <source>All as &amp;PDF…</source>
        <translation>Todo como &amp;PDF…</translation>
    </message>
    <message>
        <source>Cost &amp;report of CMBAgent…</source>
        <translation>&amp;Informe de costes de CMBAgent…</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Costes</translation>
    </message>
</context>
<context>
    <name>cmbagent::DependencyDesk</name>
    <message>
        <source>Fewer than two steps have nothing that could come first.</source>
        <translation>Con menos de dos pasos no hay nada que pudiera ir antes.</translation>
    </message>
    <message>
        <source>The steps declare already what their scripts are seen to need of each other.</source>
        <translation>Los pasos ya declaran lo que, según se ve en sus scripts, necesitan unos de otros.</translation>
    </message>
    <message>
        <source>What could be read of the scripts shows nothing that the steps do not declare already.</source>
        <translation>Lo que se pudo leer de los scripts no muestra nada que los pasos no declaren ya.</translation>
    </message>
    <message>
        <source>Left out, because it would close a circle: %1.</source>
        <translation>Se deja fuera, porque cerraría un círculo: %1.</translation>
    </message>
    <message>
        <source>Not clear: %1.</source>
        <translation>No está claro: %1.</translation>
    </message>
    <message>
        <source>%1 becomes its input.</source>
        <translation>%1 pasa a ser entrada suya.</translation>
    </message>
    <message>
        <source>“%1” after “%2”</source>
        <translation>«%1» después de «%2»</translation>
    </message>
    <message numerus="yes">
        <source>Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>Añadir %n dependencia</numerusform>
            <numerusform>Añadir %n dependencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added. Undo takes them back.</source>
        <translation>
            <numerusform>%n dependencia añadida. «Deshacer» la quita.</numerusform>
            <numerusform>%n dependencias añadidas. «Deshacer» las quita.</numerusform>
        </translation>
    </message>
    <message>
        <source>The language model said this before. Asked once more, it is asked anew.</source>
        <translation>El modelo de lenguaje ya dijo esto antes. Si lo consulta otra vez, se le pregunta de nuevo.</translation>
    </message>
    <message>
        <source>The language model sees none beside these.</source>
        <translation>El modelo de lenguaje no ve ninguna aparte de estas.</translation>
    </message>
    <message>
        <source>Of what the language model said this cannot be: %1.</source>
        <translation>De lo que dijo el modelo de lenguaje, esto no puede ser: %1.</translation>
    </message>
    <message>
        <source>Nothing is left to suggest beside what is said to be independent.</source>
        <translation>No queda nada que sugerir aparte de lo que se indicó como independiente.</translation>
    </message>
    <message>
        <source>Said to be independent: “%1” of “%2”.</source>
        <translation>Indicado como independiente: «%1» de «%2».</translation>
    </message>
    <message numerus="yes">
        <source>Do not suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>No volver a sugerir %n dependencia</numerusform>
            <numerusform>No volver a sugerir %n dependencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>%n dependencia no se volverá a sugerir. «Deshacer» lo revierte.</numerusform>
            <numerusform>%n dependencias no se volverán a sugerir. «Deshacer» lo revierte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added; the others will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>%n dependencia añadida; las demás no se volverán a sugerir. «Deshacer» lo revierte.</numerusform>
            <numerusform>%n dependencias añadidas; las demás no se volverán a sugerir. «Deshacer» lo revierte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>Volver a sugerir %n dependencia</numerusform>
            <numerusform>Volver a sugerir %n dependencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DifferenceTable</name>
    <message>
        <source>%1 on average of %2 (%3 to %4)</source>
        <translation>%1 en promedio de %2 (de %3 a %4)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
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
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, difiere</translation>
    </message>
    <message>
        <source>%1, the same</source>
        <translation>%1, igual</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>less than 10⁻⁹</source>
        <translation>menos de 10⁻⁹</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>solo en B</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>solo en A</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>fila %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more difference(s)</source>
        <translation>
            <numerusform>y %Ln diferencia más</numerusform>
            <numerusform>y %Ln diferencias más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DraftForm</name>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name of a new parameter</source>
        <translation>Nombre de un parámetro nuevo</translation>
    </message>
    <message>
        <source>Add parameter</source>
        <translation>Añadir parámetro</translation>
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
        <translation>&amp;Nuevo flujo de trabajo</translation>
    </message>
    <message>
        <source>Begin a workflow without any steps</source>
        <translation>Empezar un flujo de trabajo sin pasos</translation>
    </message>
    <message>
        <source>&amp;Edit workflow</source>
        <translation>Ed&amp;itar flujo de trabajo</translation>
    </message>
    <message>
        <source>Change the steps of this workflow on the canvas</source>
        <translation>Cambiar los pasos de este flujo de trabajo en el lienzo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Volver a hacer el cambio</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Copy the selected steps and delete them</source>
        <translation>Copiar los pasos seleccionados y eliminarlos</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the selected steps as YAML text</source>
        <translation>Copiar los pasos seleccionados como texto YAML</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Add the steps that were copied</source>
        <translation>Añadir los pasos copiados</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Dup&amp;licar</translation>
    </message>
    <message>
        <source>Add a copy of the selected steps beside them</source>
        <translation>Añadir una copia de los pasos seleccionados junto a ellos</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Remove the selected steps, and what other steps need of them</source>
        <translation>Quitar los pasos seleccionados, y lo que otros pasos necesitan de ellos</translation>
    </message>
    <message>
        <source>&amp;Add step</source>
        <translation>&amp;Añadir paso</translation>
    </message>
    <message>
        <source>Add a step that needs the selected one (on the canvas: A)</source>
        <translation>Añadir un paso que depende del seleccionado (en el lienzo: A)</translation>
    </message>
    <message>
        <source>Add &amp;question</source>
        <translation>Añadir pre&amp;gunta</translation>
    </message>
    <message>
        <source>Add a step that asks a person, after the selected one</source>
        <translation>Añadir un paso que pregunta a una persona, después del seleccionado</translation>
    </message>
    <message>
        <source>C&amp;onnect…</source>
        <translation>Co&amp;nectar…</translation>
    </message>
    <message>
        <source>Choose a step that needs the selected one, with the arrow keys (on the canvas: C)</source>
        <translation>Elegir con las teclas de flecha un paso que depende del seleccionado (en el lienzo: C)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Ca&amp;mbiar nombre</translation>
    </message>
    <message>
        <source>Give the selected step another title (on the canvas: F2)</source>
        <translation>Dar otro título al paso seleccionado (en el lienzo: F2)</translation>
    </message>
    <message>
        <source>&amp;Group…</source>
        <translation>Agr&amp;upar…</translation>
    </message>
    <message>
        <source>Put the selected steps into a group</source>
        <translation>Poner los pasos seleccionados en un grupo</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Write the workflow file</source>
        <translation>Escribir el archivo del flujo de trabajo</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar co&amp;mo…</translation>
    </message>
    <message>
        <source>Write the workflow into another file</source>
        <translation>Escribir el flujo de trabajo en otro archivo</translation>
    </message>
    <message>
        <source>Go back to what is in the file</source>
        <translation>Volver a lo que hay en el archivo</translation>
    </message>
    <message>
        <source>&amp;Edit a copy of this workflow</source>
        <translation>Ed&amp;itar una copia de este flujo de trabajo</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>No workflow is being edited; Edit workflow begins it</source>
        <translation>No se está editando ningún flujo de trabajo; «Editar flujo de trabajo» lo empieza</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>Todo está ya guardado</translation>
    </message>
    <message>
        <source>Nothing is open that can be edited</source>
        <translation>No hay nada abierto que se pueda editar</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Aún no se ha cambiado nada</translation>
    </message>
    <message>
        <source>Nothing has been undone</source>
        <translation>No se ha deshecho nada</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>No hay ningún paso seleccionado</translation>
    </message>
    <message>
        <source>Select one step first</source>
        <translation>Seleccione antes un paso</translation>
    </message>
    <message>
        <source>D&amp;iscard changes</source>
        <translation>Descartar cambi&amp;os</translation>
    </message>
    <message>
        <source>Add agent tas&amp;k</source>
        <translation>Añadir pa&amp;so de agente</translation>
    </message>
    <message>
        <source>Add a step that an agent does: it asks language models and runs the code they write</source>
        <translation>Añadir un paso que hace un agente: consulta modelos de lenguaje y ejecuta el código que escriben</translation>
    </message>
    <message>
        <source>&amp;Suggest dependencies…</source>
        <translation>Sugerir dependencias &amp;faltantes…</translation>
    </message>
    <message>
        <source>Read the steps and their scripts for what has to come first, and choose</source>
        <translation>Leer en los pasos y sus scripts qué tiene que ir antes, y elegir</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditBar</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End editing; what is not saved stays as a draft (Ctrl+E)</source>
        <translation>Terminar la edición; lo que no se guardó queda como borrador (Ctrl+E)</translation>
    </message>
    <message>
        <source>Editing a new workflow</source>
        <translation>Editando un flujo de trabajo nuevo</translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation>Editando %1</translation>
    </message>
    <message>
        <source>Not saved under a name yet; kept as a draft</source>
        <translation>Aún no se ha guardado con un nombre; se conserva como borrador</translation>
    </message>
    <message>
        <source>Changes are not in the file yet; kept as a draft</source>
        <translation>Los cambios aún no están en el archivo; se conservan como borrador</translation>
    </message>
    <message>
        <source>The file is up to date</source>
        <translation>El archivo está al día</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln problem(s)</source>
        <translation>
            <numerusform>%1 · %Ln problema</numerusform>
            <numerusform>%1 · %Ln problemas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EditController</name>
    <message>
        <source>New workflow</source>
        <translation>Nuevo flujo de trabajo</translation>
    </message>
    <message>
        <source>This is a copy: the run keeps the workflow it was started with.</source>
        <translation>Esto es una copia: la ejecución conserva el flujo de trabajo con el que se inició.</translation>
    </message>
    <message>
        <source>No steps yet. Press A, or double-click here, to add the first one.</source>
        <translation>Aún no hay pasos. Pulse A, o haga doble clic aquí, para añadir el primero.</translation>
    </message>
    <message>
        <source>The changes that were not saved are here again; Undo takes them back.</source>
        <translation>Los cambios que no se guardaron están aquí de nuevo; «Deshacer» los quita.</translation>
    </message>
    <message>
        <source>Changes to “%1” are kept as a draft; its file is as it was.</source>
        <translation>Los cambios en «%1» se conservan como borrador; su archivo sigue como estaba.</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Seguir editando</translation>
    </message>
    <message>
        <source>A new workflow was not saved.</source>
        <translation>No se guardó un flujo de trabajo nuevo.</translation>
    </message>
    <message>
        <source>Changes to “%1” were not saved.</source>
        <translation>No se guardaron los cambios en «%1».</translation>
    </message>
    <message>
        <source>Save the workflow as</source>
        <translation>Guardar el flujo de trabajo como</translation>
    </message>
    <message>
        <source>Workflows (*.workflow.yaml);;All files (*)</source>
        <translation>Flujos de trabajo (*.workflow.yaml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>El archivo ha cambiado</translation>
    </message>
    <message>
        <source>Somebody else has changed “%1” since you began to edit it. Replacing it loses their changes; &quot;Save as&quot; in the File menu keeps both, and Discard changes in the Edit menu takes theirs.</source>
        <translation>Otra persona ha cambiado «%1» desde que usted empezó a editarlo. Si lo reemplaza, esos cambios se pierden; «Guardar como» en el menú Archivo conserva ambos, y «Descartar cambios» en el menú Editar toma los ajenos.</translation>
    </message>
    <message>
        <source>Replace it with mine</source>
        <translation>Reemplazar por el mío</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>Discard the new workflow</source>
        <translation>Descartar el flujo de trabajo nuevo</translation>
    </message>
    <message>
        <source>It was never saved, so nothing of it is left.</source>
        <translation>Nunca se guardó, así que no queda nada de él.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>“%1” is being edited in another window.</source>
        <translation>«%1» se está editando en otra ventana.</translation>
    </message>
    <message>
        <source>&amp;Go to that window</source>
        <translation>&amp;Ir a esa ventana</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditDesk</name>
    <message>
        <source>New question</source>
        <translation>Nueva pregunta</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nuevo paso</translation>
    </message>
    <message>
        <source>Group steps</source>
        <translation>Agrupar pasos</translation>
    </message>
    <message>
        <source>Name of the group (empty: none)</source>
        <translation>Nombre del grupo (vacío: ninguno)</translation>
    </message>
    <message>
        <source>New task of an agent</source>
        <translation>Nueva tarea de un agente</translation>
    </message>
</context>
<context>
    <name>cmbagent::EffectChoices</name>
    <message>
        <source>Keep what was recorded</source>
        <translation>Conservar lo registrado</translation>
    </message>
    <message>
        <source>Only pretend it</source>
        <translation>Solo fingirlo</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Hacerlo de nuevo</translation>
    </message>
    <message>
        <source>What to do about the effect of “%1”</source>
        <translation>Qué hacer con el efecto de «%1»</translation>
    </message>
    <message>
        <source>Its effect on the outside happened already and cannot be undone</source>
        <translation>Su efecto externo ya ocurrió y no se puede deshacer</translation>
    </message>
</context>
<context>
    <name>cmbagent::EnvironmentsPane</name>
    <message>
        <source>&amp;Remove it…</source>
        <translation>&amp;Eliminarlo…</translation>
    </message>
    <message>
        <source>Remove the chosen Python environment</source>
        <translation>Eliminar el entorno de Python elegido</translation>
    </message>
    <message>
        <source>Python environments have what you agreed to have installed for a project. A step that needs a package which is not there asks for it again.</source>
        <translation>Los entornos de Python contienen lo que usted aceptó instalar para un proyecto. Un paso que necesita un paquete que no está lo vuelve a pedir.</translation>
    </message>
    <message>
        <source>Python environment of</source>
        <translation>Entorno de Python de</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Python environments of projects</source>
        <translation>Entornos de Python de los proyectos</translation>
    </message>
    <message>
        <source>A project that is gone</source>
        <translation>Un proyecto que ya no existe</translation>
    </message>
    <message>
        <source>Never finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>Ninguno propio</translation>
    </message>
    <message>
        <source>a project that is gone</source>
        <translation>un proyecto que ya no existe</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Remove this environment?</source>
        <translation>¿Eliminar este entorno?</translation>
    </message>
    <message numerus="yes">
        <source>The Python environment of %1 is removed for good, with %n package(s). Runs and their results stay. Steps that need its packages ask for them again.</source>
        <translation>
            <numerusform>El entorno de Python de %1 se elimina definitivamente, con %n paquete. Las ejecuciones y sus resultados permanecen. Los pasos que necesiten su paquete lo volverán a pedir.</numerusform>
            <numerusform>El entorno de Python de %1 se elimina definitivamente, con %n paquetes. Las ejecuciones y sus resultados permanecen. Los pasos que necesiten sus paquetes los volverán a pedir.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove %1</source>
        <translation>&amp;Eliminar %1</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservarlo</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventDetails</name>
    <message>
        <source>Choose an event to see all of it here.</source>
        <translation>Elija un evento para verlo aquí por completo.</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>The whole event as other programs get it</source>
        <translation>El evento completo tal como lo reciben otros programas</translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation>Campos del evento</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>exact time, relative time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>%1 of this run</source>
        <translation>%1 de esta ejecución</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Detalles del evento</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventWords</name>
    <message>
        <source>%1 · number %2 in this run</source>
        <translation>%1 · número %2 de esta ejecución</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventsPane</name>
    <message>
        <source>Filter events</source>
        <translation>Filtrar eventos</translation>
    </message>
    <message>
        <source>Kind of events shown</source>
        <translation>Tipo de eventos mostrados</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Preguntas y respuestas</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Step whose events are shown</source>
        <translation>Paso cuyos eventos se muestran</translation>
    </message>
    <message>
        <source>History of this run</source>
        <translation>Historial de esta ejecución</translation>
    </message>
    <message>
        <source>Everything that happens in this run will be listed here, the newest first.</source>
        <translation>Aquí aparecerá todo lo que ocurra en esta ejecución, lo más reciente primero.</translation>
    </message>
    <message>
        <source>No event of this run is like that.</source>
        <translation>Ningún evento de esta ejecución coincide.</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>%1 shown, older ones follow</source>
        <translation>%1 mostrados, siguen otros anteriores</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 mostrados</translation>
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
Su respuesta vale exactamente para este contenido.</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Entero</translation>
    </message>
    <message>
        <source>Ways to look at %1</source>
        <translation>Maneras de ver %1</translation>
    </message>
    <message>
        <source>as approved in “%1”</source>
        <translation>como se aprobó en «%1»</translation>
    </message>
    <message>
        <source>differs from what was approved in “%1”: +%2 −%3</source>
        <comment>run, lines</comment>
        <translation>difiere de lo aprobado en «%1»: +%2 −%3</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué ha cambiado</translation>
    </message>
    <message>
        <source>differs from what was approved in “%1”</source>
        <translation>difiere de lo aprobado en «%1»</translation>
    </message>
    <message>
        <source>cannot be changed here: it is too long, or no plain text</source>
        <translation>no se puede cambiar aquí: es demasiado largo o no es texto sin formato</translation>
    </message>
    <message>
        <source>cannot be changed here: it is no text</source>
        <translation>no se puede cambiar aquí: no es texto</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky line(s)</source>
        <translation>
            <numerusform>%Ln línea arriesgada</numerusform>
            <numerusform>%Ln líneas arriesgadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceSearch</name>
    <message>
        <source>Find in what is shown</source>
        <translation>Buscar en lo que se muestra</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Siguiente (Intro)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Cerrar la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
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
        <translation>Mire esto primero</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué salió mal</translation>
    </message>
    <message>
        <source>Change for the next attempt</source>
        <translation>Cambio para el próximo intento</translation>
    </message>
    <message>
        <source>This step shows no files with its question.</source>
        <translation>Este paso no muestra archivos con su pregunta.</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>Código del paso</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Files it writes</source>
        <translation>Archivos que escribe</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Qué viene después</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>name, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Result of “%1”</source>
        <translation>Resultado de «%1»</translation>
    </message>
    <message>
        <source>Around this step</source>
        <translation>Alrededor de este paso</translation>
    </message>
    <message>
        <source>What will run</source>
        <translation>Qué se ejecutará</translation>
    </message>
    <message>
        <source>Found by reading, without running anything: there may be more, or less.</source>
        <translation>Encontrado leyendo, sin ejecutar nada: puede haber más, o menos.</translation>
    </message>
    <message>
        <source>Change before it starts</source>
        <translation>Cambiar antes de empezar</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Cambiar el plan</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s); the texts below have them all</source>
        <translation>
            <numerusform>y %Ln línea más; los textos de abajo las tienen todas</numerusform>
            <numerusform>y %Ln líneas más; los textos de abajo las tienen todas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky part(s)</source>
        <translation>
            <numerusform>%Ln parte arriesgada</numerusform>
            <numerusform>%Ln partes arriesgadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ExampleCard</name>
    <message>
        <source>Open example</source>
        <translation>Abrir ejemplo</translation>
    </message>
    <message>
        <source>Open example %1</source>
        <translation>Abrir el ejemplo %1</translation>
    </message>
    <message>
        <source>Open this example; nothing runs before you say so</source>
        <translation>Abrir este ejemplo; no se ejecuta nada hasta que usted lo diga</translation>
    </message>
</context>
<context>
    <name>cmbagent::FailureView</name>
    <message>
        <source>no message</source>
        <translation>sin mensaje</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of error, message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Changed for it: %1</source>
        <translation>Cambiado para ello: %1</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Intento %1</translation>
    </message>
    <message>
        <source>Attempt %1 · %2</source>
        <translation>Intento %1 · %2</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Qué se intentó</translation>
    </message>
    <message>
        <source>What may help</source>
        <translation>Qué puede ayudar</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Otras maneras</translation>
    </message>
</context>
<context>
    <name>cmbagent::FeedDesk</name>
    <message>
        <source>Programs on this computer that know the token can follow and steer runs at %1. The token is in %2.</source>
        <translation>Los programas de este equipo que conocen el token pueden seguir y dirigir las ejecuciones en %1. El token está en %2.</translation>
    </message>
    <message>
        <source>The event feed is off.</source>
        <translation>El flujo de eventos está desactivado.</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileDrop</name>
    <message>
        <source>“%1” is a folder without just one workflow file.</source>
        <translation>«%1» es una carpeta que no contiene exactamente un archivo de flujo de trabajo.</translation>
    </message>
    <message>
        <source>“%1” is no workflow and no trace.</source>
        <translation>«%1» no es un flujo de trabajo ni una traza.</translation>
    </message>
    <message>
        <source>Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json).</source>
        <translation>Suelte un archivo de flujo de trabajo (*.workflow.yaml) o una traza WfFormat (*.json).</translation>
    </message>
    <message>
        <source>One file at a time: “%1” was opened.</source>
        <translation>Un archivo cada vez: se abrió «%1».</translation>
    </message>
    <message>
        <source>An old run of CMBAgent is opened with File &gt; Import &gt; CMBAgent run. Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json).</source>
        <translation>Una ejecución antigua de CMBAgent se abre con Archivo &gt; Importar &gt; Ejecución de CMBAgent. Suelte un archivo de flujo de trabajo (*.workflow.yaml) o una traza WfFormat (*.json).</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileReplacements</name>
    <message>
        <source>&amp;Choose file…</source>
        <translation>&amp;Elegir archivo…</translation>
    </message>
    <message>
        <source>File to replace</source>
        <translation>Archivo que se reemplaza</translation>
    </message>
    <message>
        <source>Choose the file that takes its place in the branch</source>
        <translation>Elija el archivo que ocupa su lugar en la rama</translation>
    </message>
    <message>
        <source>File instead of “%1”</source>
        <translation>Archivo en lugar de «%1»</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 se reemplaza por %2</translation>
    </message>
    <message>
        <source>Take the parent&apos;s file after all</source>
        <translation>Volver a tomar el archivo de la ejecución de origen</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Conservar %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileWords</name>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
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
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>cmbagent::FilesPage</name>
    <message>
        <source>Files of this run</source>
        <translation>Archivos de esta ejecución</translation>
    </message>
    <message>
        <source>Files the steps write will be listed here, step by step.</source>
        <translation>Aquí aparecerán los archivos que escriban los pasos, paso a paso.</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filtrar archivos</translation>
    </message>
    <message>
        <source>List what each step read as well as what it wrote</source>
        <translation>Mostrar lo que leyó cada paso además de lo que escribió</translation>
    </message>
    <message>
        <source>Kind of files shown</source>
        <translation>Tipo de archivos mostrados</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Choose a file in the list to see it here.</source>
        <translation>Elija un archivo de la lista para verlo aquí.</translation>
    </message>
    <message>
        <source>Input&amp;s too</source>
        <translation>También entra&amp;das</translation>
    </message>
</context>
<context>
    <name>cmbagent::FoldSection</name>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
    </message>
</context>
<context>
    <name>cmbagent::FormField</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>cmbagent::GraphExport</name>
    <message>
        <source>Picture that scales (*.svg)</source>
        <translation>Imagen escalable (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Documento (*.pdf)</translation>
    </message>
    <message>
        <source>Mermaid flowchart (*.mmd)</source>
        <translation>Diagrama de flujo Mermaid (*.mmd)</translation>
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
        <translation>Exportar grafo</translation>
    </message>
</context>
<context>
    <name>cmbagent::GraphPage</name>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Ampliar al 100 %</translation>
    </message>
    <message>
        <source>Highlight a part of the graph</source>
        <translation>Resaltar una parte del grafo</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Resaltar</translation>
    </message>
    <message>
        <source>Keep the placement as it is</source>
        <translation>Dejar la disposición como está</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Volver a mostrar todo</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Untangling the graph: %1</source>
        <translation>Desenredando el grafo: %1</translation>
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
        <translation>Camino crítico: ningún paso ha consumido tiempo todavía</translation>
    </message>
</context>
<context>
    <name>cmbagent::HistoryModel</name>
    <message>
        <source> · remembered: %1</source>
        <translation> · recordada: %1</translation>
    </message>
    <message>
        <source> · given on %1</source>
        <translation> · dada: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, question</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImageDiffView</name>
    <message>
        <source>The picture is too large to be shown here.</source>
        <translation>La imagen es demasiado grande para mostrarla aquí.</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1</source>
        <translation>No se puede leer la imagen: %1</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Una junto a otra</translation>
    </message>
    <message>
        <source>Both pictures beside each other</source>
        <translation>Las dos imágenes una junto a otra</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Por turnos</translation>
    </message>
    <message>
        <source>One picture in the place of the other; Space changes between them</source>
        <translation>Una imagen en el lugar de la otra; Espacio cambia entre ellas</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>A pale copy of A with what differs in B marked</source>
        <translation>Una copia pálida de A con lo que difiere en B marcado</translation>
    </message>
    <message>
        <source>Switch A and B (Space)</source>
        <translation>Cambiar entre A y B (Espacio)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>What differs, on a pale copy of A</source>
        <translation>Lo que difiere, sobre una copia pálida de A</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <source>Show both in turn, again and again, until you stop it</source>
        <translation>Mostrar ambas por turnos, una y otra vez, hasta que usted lo detenga</translation>
    </message>
    <message>
        <source>Motion is reduced in the settings; Space changes between both</source>
        <translation>El movimiento está reducido en la configuración; Espacio cambia entre ambas</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Ctrl and wheel zoom; double click changes between fit and 100 %</source>
        <translation>Ctrl y la rueda amplían; doble clic cambia entre ajustada y 100 %</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 por %2 píxeles</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImportDesk</name>
    <message>
        <source>Import a run of CMBAgent</source>
        <translation>Importar una ejecución de CMBAgent</translation>
    </message>
    <message>
        <source>Another folder is being imported. Wait until it is done.</source>
        <translation>Se está importando otra carpeta. Espere a que termine.</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>Importando %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were imported.</source>
        <translation>
            <numerusform>Se importó %n ejecución.</numerusform>
            <numerusform>Se importaron %n ejecuciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder was imported before and has not changed since.</source>
        <translation>Esta carpeta ya se importó y no ha cambiado desde entonces.</translation>
    </message>
</context>
<context>
    <name>cmbagent::InboxPane</name>
    <message>
        <source>Nothing waits for your answer. Steps that ask before they go on will be listed here.</source>
        <translation>Nada espera su respuesta. Aquí aparecerán los pasos que preguntan antes de continuar.</translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation>Ninguna pregunta contiene estas palabras.</translation>
    </message>
    <message>
        <source>Filter questions</source>
        <translation>Filtrar preguntas</translation>
    </message>
    <message>
        <source>What was answered before, by whom, and what is remembered</source>
        <translation>Qué se respondió antes, quién lo hizo y qué se recuerda</translation>
    </message>
    <message>
        <source>Questions that wait for your answer, the most urgent first</source>
        <translation>Preguntas que esperan su respuesta, las más urgentes primero</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind, run, step</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>plazo vencido</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>time left, what happens</comment>
        <translation>%1, después %2</translation>
    </message>
    <message>
        <source>Select several questions of one kind (Ctrl or Shift with click) to answer them together</source>
        <translation>Seleccione varias preguntas de un tipo (Ctrl o Mayús con clic) para responderlas juntas</translation>
    </message>
    <message>
        <source>What may have happened outside has to be looked at one by one</source>
        <translation>Lo que puede haber ocurrido fuera hay que mirarlo caso por caso</translation>
    </message>
    <message>
        <source>These are different kinds of questions; select questions of one kind</source>
        <translation>Son preguntas de distintos tipos; seleccione preguntas de un solo tipo</translation>
    </message>
    <message>
        <source>What one of these shows has not been read yet</source>
        <translation>Lo que muestra una de ellas no se ha leído todavía</translation>
    </message>
    <message numerus="yes">
        <source>One answer for the %n selected question(s)</source>
        <translation>
            <numerusform>Una respuesta para la %n pregunta seleccionada</numerusform>
            <numerusform>Una respuesta para las %n preguntas seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>Answer to&amp;gether…</source>
        <translation>Responder ju&amp;ntas…</translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonModel</name>
    <message>
        <source>1 item</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 elementos</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entradas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1</source>
        <translation>
            <numerusform>%Ln fila: %1</numerusform>
            <numerusform>%Ln filas: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonView</name>
    <message>
        <source>JSON values</source>
        <translation>Valores JSON</translation>
    </message>
</context>
<context>
    <name>cmbagent::LaunchPane</name>
    <message>
        <source>Reset &amp;all</source>
        <translation>Restablecer &amp;todo</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>Pasos a la vez</translation>
    </message>
    <message>
        <source>How many steps of this run may run at the same time</source>
        <translation>Cuántos pasos de esta ejecución pueden ejecutarse al mismo tiempo</translation>
    </message>
    <message>
        <source>Steps at a &amp;time</source>
        <translation>Pasos a la &amp;vez</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Aceleración</translation>
    </message>
    <message>
        <source>Each task sleeps its recorded run time divided by this</source>
        <translation>Cada tarea solo espera su tiempo registrado, dividido entre este número</translation>
    </message>
    <message>
        <source>S&amp;peed-up</source>
        <translation>&amp;Aceleración</translation>
    </message>
    <message>
        <source>Back to the defaults the workflow gives</source>
        <translation>Volver a los valores predeterminados del flujo de trabajo</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Start the run (F5)</source>
        <translation>Iniciar la ejecución (F5)</translation>
    </message>
    <message>
        <source>One value must be mended first.</source>
        <translation>Antes hay que corregir un valor.</translation>
    </message>
    <message>
        <source>%1 values must be mended first.</source>
        <translation>Antes hay que corregir %1 valores.</translation>
    </message>
    <message>
        <source>A recorded workflow: nothing is computed, each task sleeps its recorded time.</source>
        <translation>Un flujo de trabajo grabado: no se calcula nada, cada tarea solo espera su tiempo registrado.</translation>
    </message>
    <message>
        <source>This workflow has no parameters.</source>
        <translation>Este flujo de trabajo no tiene parámetros.</translation>
    </message>
    <message>
        <source>Some values differ from the defaults.</source>
        <translation>Algunos valores difieren de los predeterminados.</translation>
    </message>
    <message>
        <source>All values are the defaults.</source>
        <translation>Todos los valores son los predeterminados.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
</context>
<context>
    <name>cmbagent::LensMenu</name>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Resaltar</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Todo</translation>
    </message>
    <message>
        <source>&amp;Critical path</source>
        <translation>&amp;Camino crítico</translation>
    </message>
    <message>
        <source>The chain of steps that decides how long the run takes, by the times they took</source>
        <translation>La cadena de pasos que decide cuánto dura la ejecución, según el tiempo que tardaron</translation>
    </message>
    <message>
        <source>Only &amp;failed and their causes</source>
        <translation>Solo &amp;fallidos y sus causas</translation>
    </message>
    <message>
        <source>What failed, and everything it needed</source>
        <translation>Lo que falló y todo lo que necesitaba</translation>
    </message>
    <message>
        <source>Only steps that are</source>
        <translation>Solo pasos en este estado</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Camino crítico</translation>
    </message>
    <message>
        <source>Failed and their causes</source>
        <translation>Fallidos y sus causas</translation>
    </message>
</context>
<context>
    <name>cmbagent::LogFind</name>
    <message>
        <source>Line before that holds it (Shift+F3)</source>
        <translation>Línea anterior que lo contiene (Mayús+F3)</translation>
    </message>
    <message>
        <source>Next line that holds it (F3)</source>
        <translation>Línea siguiente que lo contiene (F3)</translation>
    </message>
    <message>
        <source>Find in lines</source>
        <translation>Buscar en las líneas</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::LongText</name>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show only the beginning of this text</source>
        <translation>Mostrar solo el principio de este texto</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Mostrar el texto completo</translation>
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
        <translation>El grafo se escribió en %1.</translation>
    </message>
    <message>
        <source>“%1” is still waiting for your answer.</source>
        <translation>«%1» sigue esperando su respuesta.</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>questions that wait, title</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>“%1” opens for changes when its turn comes, and waits for you.</source>
        <translation>«%1» se abre para cambiarlo cuando llegue su turno, y le espera.</translation>
    </message>
</context>
<context>
    <name>cmbagent::MarkdownView</name>
    <message>
        <source>Rendered text</source>
        <translation>Texto con formato</translation>
    </message>
</context>
<context>
    <name>cmbagent::MessageArea</name>
    <message>
        <source>Tr&amp;y to save again</source>
        <translation>Vo&amp;lver a guardar</translation>
    </message>
</context>
<context>
    <name>cmbagent::MessageBar</name>
    <message>
        <source>Show or hide the details</source>
        <translation>Mostrar u ocultar los detalles</translation>
    </message>
    <message>
        <source>Copy the whole message with its details</source>
        <translation>Copiar el mensaje completo con sus detalles</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Detalles del mensaje</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Advertencia: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>cmbagent::MetricChart</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of each run</source>
        <translation>%1 de cada ejecución</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 en función de %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::MetricsPage</name>
    <message>
        <source>hours since the start</source>
        <translation>horas desde el inicio</translation>
    </message>
    <message>
        <source>minutes since the start</source>
        <translation>minutos desde el inicio</translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation>segundos desde el inicio</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>En el tiempo</translation>
    </message>
    <message>
        <source>Draw values</source>
        <translation>Dibujar valores</translation>
    </message>
    <message>
        <source>Whether values stand one after the other, or when they were reported</source>
        <translation>Si los valores van uno tras otro o en el momento en que se comunicaron</translation>
    </message>
    <message>
        <source>Draw curves by powers of ten where all values are above zero</source>
        <translation>Dibujar las curvas en potencias de diez cuando todos los valores son mayores que cero</translation>
    </message>
    <message>
        <source>What each step took</source>
        <translation>Lo que consumió cada paso</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>Todas las métricas</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, intento %2</translation>
    </message>
    <message>
        <source>value number</source>
        <translation>número del valor</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>núcleos</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Po&amp;wers of ten</source>
        <translation>&amp;Potencias de diez</translation>
    </message>
    <message>
        <source>Reported once</source>
        <translation>Indicadas una vez</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>metric, step</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Processor, step by step</source>
        <translation>Procesador, paso a paso</translation>
    </message>
    <message>
        <source>Memory, step by step</source>
        <translation>Memoria, paso a paso</translation>
    </message>
    <message>
        <source>Curves of the numbers that steps print as &quot;::metric name value unit&quot; will be drawn here as they come; processor and memory of each step while it runs, from its third second on, and run time, processor and memory in all when it ends. What language models cost will follow with them.</source>
        <translation>Aquí se dibujarán, conforme lleguen, las curvas de los números que los pasos imprimen como «::metric nombre valor unidad»; el procesador y la memoria de cada paso mientras se ejecuta, a partir de su tercer segundo, y el tiempo de ejecución, el procesador y la memoria en total cuando termina. Lo que cuestan los modelos de lenguaje llegará con ellos.</translation>
    </message>
    <message>
        <source>Cores in use, summed over what ran at the time; of an attempt too short to be looked at, its average.</source>
        <translation>Núcleos en uso, sumados sobre lo que se ejecutaba a la vez; de un intento demasiado corto para medirlo, su media.</translation>
    </message>
    <message>
        <source>The most each attempt had at once around that time, summed over what ran: an upper bound.</source>
        <translation>Lo máximo que ocupó cada intento a la vez en torno a ese momento, sumado sobre lo que se ejecutaba: una cota superior.</translation>
    </message>
    <message>
        <source>Cores in use on average from one look to the next: once a second at first, later less often.</source>
        <translation>Núcleos en uso en promedio entre una medición y la siguiente: al principio una vez por segundo, después con menos frecuencia.</translation>
    </message>
    <message>
        <source>The most that all processes of an attempt had at once from one look to the next.</source>
        <translation>Lo máximo que ocuparon a la vez todos los procesos de un intento entre una medición y la siguiente.</translation>
    </message>
</context>
<context>
    <name>cmbagent::Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>Vista general del grafo</translation>
    </message>
    <message>
        <source>Overview: click or drag to move the view</source>
        <translation>Vista general: haga clic o arrastre para mover la vista</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModeMenu</name>
    <message>
        <source>Only at approvals</source>
        <translation>Solo en las aprobaciones</translation>
    </message>
    <message>
        <source>After planning</source>
        <translation>Después de planificar</translation>
    </message>
    <message>
        <source>Before each step</source>
        <translation>Antes de cada paso</translation>
    </message>
    <message>
        <source>On errors</source>
        <translation>En caso de error</translation>
    </message>
    <message>
        <source>Where a gate is set</source>
        <translation>Donde hay un punto de decisión</translation>
    </message>
    <message>
        <source>By the workflow&apos;s rules</source>
        <translation>Según las reglas del flujo de trabajo</translation>
    </message>
    <message>
        <source>Asks: %1</source>
        <comment>when</comment>
        <translation>Pregunta: %1</translation>
    </message>
    <message>
        <source>%1. Choose when this run asks you; it counts from here on.</source>
        <translation>%1. Elija cuándo le pregunta esta ejecución; vale desde aquí en adelante.</translation>
    </message>
    <message>
        <source>This workflow has no rules that say when to ask; its properties while it is edited have a place for them</source>
        <translation>Este flujo de trabajo no tiene reglas que digan cuándo preguntar; sus propiedades, mientras se edita, tienen un lugar para ellas</translation>
    </message>
    <message>
        <source>After each step</source>
        <translation>Después de cada paso</translation>
    </message>
    <message>
        <source>Before and after each step</source>
        <translation>Antes y después de cada paso</translation>
    </message>
    <message>
        <source>Opens the workflow for editing, where its rules are</source>
        <translation>Abre la edición del flujo de trabajo, donde están sus reglas</translation>
    </message>
    <message>
        <source>This workflow has no rules that say when to ask; Write rules below makes the first</source>
        <translation>Este flujo de trabajo no tiene reglas que digan cuándo preguntar; «Escribir reglas», más abajo, crea la primera</translation>
    </message>
    <message>
        <source>Change rules…</source>
        <translation>Cambiar reglas…</translation>
    </message>
    <message>
        <source>Write rules…</source>
        <translation>Escribir reglas…</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModelsDesk</name>
    <message>
        <source>API key provider OpenAI Anthropic Gemini Ollama price server endpoint role</source>
        <translation>clave API proveedor OpenAI Anthropic Gemini Ollama precio servidor dirección rol</translation>
    </message>
    <message>
        <source>There is a server “%1” already; change its address above.</source>
        <translation>Ya hay un servidor «%1»; cambie su dirección arriba.</translation>
    </message>
    <message>
        <source>Models and keys</source>
        <translation>Modelos y claves</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModelsPage</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Providers and servers</source>
        <translation>Proveedores y servidores</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Otro servidor</translation>
    </message>
    <message>
        <source>Any server that speaks as OpenAI does: vLLM, LM Studio, llama.cpp, a gateway.</source>
        <translation>Cualquier servidor que hable como OpenAI: vLLM, LM Studio, llama.cpp, una pasarela.</translation>
    </message>
    <message>
        <source>Which model works</source>
        <translation>Qué modelo trabaja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain of the desktop, and never in a file, a log or a prompt.</source>
        <translation>Las claves se guardan en el llavero del escritorio y nunca en un archivo, un registro o un prompt.</translation>
    </message>
    <message>
        <source>Keys set here are in memory only, until the program ends. %1</source>
        <translation>Las claves introducidas aquí están solo en la memoria, hasta que el programa termine. %1</translation>
    </message>
    <message>
        <source>Your own list is not used: %1</source>
        <translation>Su propia lista no se usa: %1</translation>
    </message>
    <message>
        <source>Prices are for a million tokens, as of %1; they may have changed. models.json in the data folder corrects them.</source>
        <translation>Los precios son por un millón de tokens, con fecha de %1; pueden haber cambiado. El archivo models.json de la carpeta de datos los corrige.</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Todos los demás</translation>
    </message>
    <message>
        <source>Model of all other roles</source>
        <translation>Modelo de todos los demás roles</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <translation>Modelo de %1</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Ninguno elegido</translation>
    </message>
    <message>
        <source>As for all others</source>
        <translation>Como para todos los demás</translation>
    </message>
    <message>
        <source>Not in the list; price and size are unknown.</source>
        <translation>No está en la lista; se desconocen el precio y el tamaño.</translation>
    </message>
    <message>
        <source>Costs nothing</source>
        <translation>No cuesta nada</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <comment>prices</comment>
        <translation>%1 de entrada, %2 de salida</translation>
    </message>
    <message>
        <source>Price unknown</source>
        <translation>Precio desconocido</translation>
    </message>
    <message>
        <source>%1 · context of %2 tokens</source>
        <translation>%1 · contexto de %2 tokens</translation>
    </message>
    <message>
        <source>%1 · size of context unknown</source>
        <translation>%1 · tamaño del contexto desconocido</translation>
    </message>
    <message>
        <source>A key is sent to the address of its provider, and nowhere else. What is asked for in a minute stays below the limits you give; calls above them wait for their turn.</source>
        <translation>Una clave se envía a la dirección de su proveedor y a ningún otro sitio. Lo que se pide en un minuto se mantiene por debajo de los límites que usted indique; las llamadas que los superan esperan su turno.</translation>
    </message>
    <message>
        <source>These hold where neither you for a run, nor a step or an agent says anything else.</source>
        <translation>Esto vale donde ni usted para una ejecución, ni un paso ni un agente dicen otra cosa.</translation>
    </message>
    <message>
        <source>In tasks that are gone about like this, these go before the models of agents and roles:</source>
        <translation>En las tareas que se abordan así, estos tienen prioridad sobre los modelos de los agentes y los roles:</translation>
    </message>
    <message>
        <source>Model of tasks: %1</source>
        <comment>a way of doing tasks</comment>
        <translation>Modelo de las tareas: %1</translation>
    </message>
    <message>
        <source>As for each role</source>
        <translation>Como para cada rol</translation>
    </message>
</context>
<context>
    <name>cmbagent::Notifier</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Mostrar la ventana</translation>
    </message>
    <message numerus="yes">
        <source>CMBAgent Studio: %n question(s) wait for your answer</source>
        <translation>
            <numerusform>CMBAgent Studio: %n pregunta espera su respuesta</numerusform>
            <numerusform>CMBAgent Studio: %n preguntas esperan su respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>“%1” waits for your answer</source>
        <comment>step</comment>
        <translation>«%1» espera su respuesta</translation>
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
            <numerusform>%n pregunta espera su respuesta</numerusform>
            <numerusform>%n preguntas esperan su respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2), and more</source>
        <comment>question, run</comment>
        <translation>%1 (%2), y más</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons: when a step asks while you look elsewhere, this window&apos;s entry in the task bar is marked instead.</source>
        <translation>Este escritorio no muestra iconos en la bandeja: cuando un paso pregunta mientras usted mira a otra parte, se marca en su lugar la entrada de esta ventana en la barra de tareas.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened in it for %n minute(s). It still runs; look whether it should.</source>
        <translation>
            <numerusform>No ha ocurrido nada en ella desde hace %n minuto. Sigue en curso; mire si debe ser así.</numerusform>
            <numerusform>No ha ocurrido nada en ella desde hace %n minutos. Sigue en curso; mire si debe ser así.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>run, what</comment>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>“%1” is quiet</source>
        <comment>run</comment>
        <translation>«%1» está en silencio</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Nothing has been heard of it for %1. It still runs: wait for it, or end it.</source>
        <translation>No se sabe nada de él desde hace %1. Sigue en curso: espere o termínelo.</translation>
    </message>
    <message>
        <source>“%1” of “%2”: %3</source>
        <comment>step, run, what</comment>
        <translation>«%1» de «%2»: %3</translation>
    </message>
    <message>
        <source>“%1” has stalled</source>
        <comment>step</comment>
        <translation>«%1» no da señales de vida</translation>
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
        <translation>Importar un flujo de trabajo grabado</translation>
    </message>
    <message>
        <source>Open a workflow</source>
        <translation>Abrir un flujo de trabajo</translation>
    </message>
    <message>
        <source>WfFormat traces (*.json);;All files (*)</source>
        <translation>Trazas WfFormat (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Workflows (*.workflow.yaml *.workflow.yml *.yaml *.yml);;All files (*)</source>
        <translation>Flujos de trabajo (*.workflow.yaml *.workflow.yml *.yaml *.yml);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>cmbagent::OutlinePane</name>
    <message>
        <source>Outline of the steps</source>
        <translation>Esquema de los pasos</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairFilesView</name>
    <message>
        <source>This step wrote no file in either run.</source>
        <translation>Este paso no escribió ningún archivo en ninguna de las ejecuciones.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>Files of this step</source>
        <translation>Archivos de este paso</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairGraphsView</name>
    <message>
        <source>Graph of run A</source>
        <translation>Grafo de la ejecución A</translation>
    </message>
    <message>
        <source>Graph of run B</source>
        <translation>Grafo de la ejecución B</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairMarks</name>
    <message>
        <source>only in A</source>
        <translation>solo en A</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>solo en B</translation>
    </message>
    <message>
        <source>first difference</source>
        <translation>primera diferencia</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairStepModel</name>
    <message>
        <source>first difference: %1</source>
        <translation>primera diferencia: %1</translation>
    </message>
    <message>
        <source>The runs as a whole</source>
        <translation>Las ejecuciones en conjunto</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
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
        <translation>Qué difiere</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairView</name>
    <message>
        <source>Steps of both runs</source>
        <translation>Pasos de ambas ejecuciones</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Take this result</source>
        <translation>Adoptar este resultado</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hipótesis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Pasos hechos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>CPU time of what ran here</source>
        <translation>Tiempo de CPU de lo ejecutado aquí</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Nothing differs in this step.</source>
        <translation>Nada difiere en este paso.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Se llama</translation>
    </message>
    <message>
        <source>kept from another run</source>
        <translation>conservado de otra ejecución</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>esta ejecución</translation>
    </message>
    <message>
        <source>Result made in</source>
        <translation>Resultado obtenido en</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>Tiempo de CPU</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Archivos (%1)</translation>
    </message>
    <message>
        <source>The other run has no step of this name</source>
        <translation>La otra ejecución no tiene ningún paso con este nombre</translation>
    </message>
    <message>
        <source>There is no result to take: the step did not complete</source>
        <translation>No hay resultado que adoptar: el paso no se completó</translation>
    </message>
    <message>
        <source>Take A&apos;s result into a branch of B…</source>
        <translation>Adoptar el resultado de A en una rama de B…</translation>
    </message>
    <message>
        <source>Take B&apos;s result into a branch of A…</source>
        <translation>Adoptar el resultado de B en una rama de A…</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Grafos</translation>
    </message>
    <message>
        <source>Show both graphs in one picture</source>
        <translation>Mostrar los dos grafos en una imagen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Go to the difference before (Shift+F7)</source>
        <translation>Ir a la diferencia anterior (Mayús+F7)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Diferencia siguiente</translation>
    </message>
    <message>
        <source>Go to the next step that differs (F7)</source>
        <translation>Ir al siguiente paso que difiere (F7)</translation>
    </message>
    <message>
        <source>No step differs</source>
        <translation>Ningún paso difiere</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Diferencia %1 de %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a cost</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Cost of what ran here</source>
        <translation>Coste de lo que se ejecutó aquí</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) differ</source>
        <translation>
            <numerusform>%Ln paso difiere</numerusform>
            <numerusform>%Ln pasos difieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
</context>
<context>
    <name>cmbagent::ParameterCell</name>
    <message>
        <source>%1 to %2%3</source>
        <translation>de %1 a %2%3</translation>
    </message>
    <message>
        <source>at least %1%2</source>
        <translation>%1%2 como mínimo</translation>
    </message>
    <message>
        <source>at most %1%2</source>
        <translation>%1%2 como máximo</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>Volver al valor predeterminado, %1</translation>
    </message>
    <message>
        <source>Reset %1 to its default</source>
        <translation>Restablecer %1 a su valor predeterminado</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>necesita un valor</translation>
    </message>
</context>
<context>
    <name>cmbagent::PdfView</name>
    <message>
        <source>it is not there</source>
        <translation>no está ahí</translation>
    </message>
    <message>
        <source>it wants a password</source>
        <translation>pide una contraseña</translation>
    </message>
    <message>
        <source>it is no valid PDF document</source>
        <translation>no es un documento PDF válido</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>cmbagent::PictureLink</name>
    <message>
        <source>%1: show it large</source>
        <translation>%1: mostrarla en grande</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanEditor</name>
    <message>
        <source>What you change here counts for this run and its branches; the workflow file stays as it is.</source>
        <translation>Lo que cambie aquí vale para esta ejecución y sus ramas; el archivo del flujo de trabajo queda como está.</translation>
    </message>
    <message>
        <source>Parameters of the run</source>
        <translation>Parámetros de la ejecución</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Pasos del plan</translation>
    </message>
    <message>
        <source>Space leaves a step out, or takes it in again</source>
        <translation>Espacio excluye un paso, o vuelve a incluirlo</translation>
    </message>
    <message>
        <source>What is different about “%1”</source>
        <translation>Qué es diferente en «%1»</translation>
    </message>
    <message>
        <source>“%1” has its results already, and stays as it is.</source>
        <translation>«%1» ya tiene sus resultados y queda como está.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing of the plan would be left to run. To begin nothing at all, stop the run instead.</source>
        <translation>No quedaría nada del plan por ejecutar. Para no empezar nada en absoluto, detenga la ejecución en su lugar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are going to run</source>
        <translation>
            <numerusform>Se va a ejecutar %Ln paso</numerusform>
            <numerusform>Se van a ejecutar %Ln pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln excluido</numerusform>
            <numerusform>%Ln excluidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped because they require one of those</source>
        <translation>
            <numerusform>%Ln omitido porque requiere uno de esos</numerusform>
            <numerusform>%Ln omitidos porque requieren uno de esos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanList</name>
    <message>
        <source>What becomes of each step</source>
        <translation>Qué pasa con cada paso</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanModel</name>
    <message>
        <source>about %1</source>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>never timed</source>
        <translation>duración nunca medida</translation>
    </message>
    <message>
        <source>Asks again: %1</source>
        <translation>Vuelve a preguntar: %1</translation>
    </message>
    <message>
        <source>Runs again: %1</source>
        <translation>Se vuelve a ejecutar: %1</translation>
    </message>
    <message>
        <source>Kept, its effect is not done again, though %1</source>
        <translation>Conservado, sin repetir su efecto, pese a: %1</translation>
    </message>
    <message>
        <source>Its effect is only pretended, though %1</source>
        <translation>Su efecto solo se finge, pese a: %1</translation>
    </message>
    <message>
        <source>Taken from another run</source>
        <translation>Tomado de otra ejecución</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservado</translation>
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
        <translation>Parámetros, donde este paso recibe otros que la ejecución:</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Descripción</translation>
    </message>
    <message>
        <source>How often it may try in all, the first time included</source>
        <translation>Cuántas veces puede intentarlo en total, incluida la primera</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>How long one attempt may take</source>
        <translation>Cuánto puede durar un intento</translation>
    </message>
    <message>
        <source>Atte&amp;mpts</source>
        <translation>I&amp;ntentos</translation>
    </message>
    <message>
        <source>T&amp;ime limit</source>
        <translation>Lím&amp;ite de tiempo</translation>
    </message>
    <message>
        <source>What the agent is told, and parameters that are others than the run&apos;s:</source>
        <translation>Lo que se le dice al agente, y los parámetros distintos de los de la ejecución:</translation>
    </message>
    <message>
        <source>For people; the agent is told its task</source>
        <translation>Para las personas; al agente se le dice su tarea</translation>
    </message>
    <message>
        <source>Nothing but the steps whose files it reads</source>
        <translation>Solo los pasos cuyos archivos lee</translation>
    </message>
    <message>
        <source>Ids of steps with commas between; “load?” goes on even when load was skipped. It waits in any case for the steps whose files it reads.</source>
        <translation>Identificadores de pasos separados por comas; con «load?» se continúa aunque se haya omitido load. En todo caso espera a los pasos cuyos archivos lee.</translation>
    </message>
    <message>
        <source>Also &amp;waits for</source>
        <translation>&amp;Espera también a</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanSteps</name>
    <message>
        <source>Kept from the run before</source>
        <translation>Conservado de la ejecución anterior</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Skipped: requires “%1”</source>
        <translation>Omitido: requiere «%1»</translation>
    </message>
    <message>
        <source>Asks you</source>
        <translation>Le pregunta</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Se ejecuta</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>what becomes of a step</comment>
        <translation>%1, cambiado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what becomes of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué será de él</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayController</name>
    <message numerus="yes">
        <source>Refused after %n branch(es).</source>
        <translation>
            <numerusform>Rechazado después de %n rama.</numerusform>
            <numerusform>Rechazado después de %n ramas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) made. Resume runs a draft.</source>
        <translation>
            <numerusform>%n borrador creado. «Reanudar» ejecuta un borrador.</numerusform>
            <numerusform>%n borradores creados. «Reanudar» ejecuta un borrador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not begun yet: %1 of %n branch(es). The session allows %2 runs at once; the next begins when one has ended.</source>
        <translation>
            <numerusform>Sin empezar todavía: %1 de %n rama. La sesión permite %2 ejecuciones a la vez; la siguiente empieza cuando termine una.</numerusform>
            <numerusform>Sin empezar todavía: %1 de %n ramas. La sesión permite %2 ejecuciones a la vez; la siguiente empieza cuando termine una.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Playing %n branch(es); this is the first.</source>
        <translation>
            <numerusform>Ejecutando %n rama; esta es la primera.</numerusform>
            <numerusform>Ejecutando %n ramas; esta es la primera.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayFields</name>
    <message>
        <source>After the step “%1”</source>
        <translation>Después del paso «%1»</translation>
    </message>
    <message>
        <source>At “%1”</source>
        <translation>En «%1»</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Durante la ejecución</translation>
    </message>
    <message>
        <source>Before an effect outside</source>
        <translation>Antes de un efecto externo</translation>
    </message>
    <message>
        <source>When it was paused</source>
        <translation>Cuando se puso en pausa</translation>
    </message>
    <message>
        <source>When it failed</source>
        <translation>Cuando falló</translation>
    </message>
    <message>
        <source>When the program was closed</source>
        <translation>Cuando se cerró el programa</translation>
    </message>
    <message>
        <source>What is different in the branch</source>
        <translation>Qué es distinto en la rama</translation>
    </message>
    <message>
        <source>This step and everything that needs it run again</source>
        <translation>Este paso y todo lo que lo necesita se vuelven a ejecutar</translation>
    </message>
    <message>
        <source>Begin with the run as it was at an earlier time</source>
        <translation>Partir de la ejecución tal como estaba en un momento anterior</translation>
    </message>
    <message>
        <source>Handed to the step as guidance; scripts find it in retry.json</source>
        <translation>Se entrega al paso como guía; los scripts la encuentran en retry.json</translation>
    </message>
    <message>
        <source>What you expect to see</source>
        <translation>Qué espera ver</translation>
    </message>
    <message>
        <source>Run again from</source>
        <translation>Volver a ejecutar desde</translation>
    </message>
    <message>
        <source>With the run as it was</source>
        <translation>Con la ejecución tal como estaba</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Barrido</translation>
    </message>
    <message>
        <source>Change a step</source>
        <translation>Cambiar un paso</translation>
    </message>
    <message>
        <source>Replace a file</source>
        <translation>Reemplazar un archivo</translation>
    </message>
    <message>
        <source>What happened outside already</source>
        <translation>Lo que ya ocurrió fuera</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hipótesis</translation>
    </message>
    <message>
        <source>Only what the changes reach</source>
        <translation>Solo lo que alcanzan los cambios</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Tal como está ahora</translation>
    </message>
    <message>
        <source>%1 Choose what the branch does about it.</source>
        <translation>%1 Elija qué hace la rama al respecto.</translation>
    </message>
    <message>
        <source>Nobody is asked and nothing is paid: the answers that this run recorded are given again. A question that is not among them is an error.</source>
        <translation>No se pregunta a nadie ni se paga nada: se dan otra vez las respuestas que grabó esta ejecución. Una pregunta que no esté entre ellas es un error.</translation>
    </message>
    <message>
        <source>The beginning: all it did</source>
        <translation>El principio: todo lo que hizo</translation>
    </message>
    <message>
        <source>An earlier time</source>
        <translation>Un momento anterior</translation>
    </message>
    <message>
        <source>With the recorded answers of its &amp;models</source>
        <translation>Con las respuestas grabadas de sus &amp;modelos</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayPart</name>
    <message>
        <source>Play from here</source>
        <translation>Volver a ejecutar desde aquí</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlaySheet</name>
    <message>
        <source>time unknown</source>
        <translation>tiempo desconocido</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 como mínimo</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Volver a ejecutar desde aquí</translation>
    </message>
    <message>
        <source>It cannot be played like this</source>
        <translation>No se puede ejecutar así</translation>
    </message>
    <message>
        <source>Working out what is kept and what runs again…</source>
        <translation>Calculando qué se conserva y qué se vuelve a ejecutar…</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n rama</numerusform>
            <numerusform>%n ramas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of your answer to %n question(s) is not counted.</source>
        <translation>
            <numerusform>No se cuenta el tiempo de su respuesta a %n pregunta.</numerusform>
            <numerusform>No se cuenta el tiempo de sus respuestas a %n preguntas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Play %n branch(es)</source>
        <translation>
            <numerusform>E&amp;jecutar %n rama</numerusform>
            <numerusform>E&amp;jecutar %n ramas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Play from here</source>
        <translation>&amp;Volver a ejecutar desde aquí</translation>
    </message>
    <message numerus="yes">
        <source>Make %n &amp;draft(s)</source>
        <translation>
            <numerusform>Crear %n &amp;borrador</numerusform>
            <numerusform>Crear %n &amp;borradores</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a &amp;draft</source>
        <translation>Crear un &amp;borrador</translation>
    </message>
    <message>
        <source>Make the branch and run it at once (Ctrl+Return)</source>
        <translation>Crear la rama y ejecutarla enseguida (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Make the branch; it runs when you resume it</source>
        <translation>Crear la rama; se ejecuta cuando usted la reanude</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>coste desconocido</translation>
    </message>
    <message>
        <source>Times are what the same steps usually took before.</source>
        <translation>Los tiempos son los que los mismos pasos solían tardar antes.</translation>
    </message>
    <message>
        <source>The cost is what the same steps cost in one earlier run: %1.</source>
        <translation>El coste es lo que costaron los mismos pasos en una ejecución anterior: %1.</translation>
    </message>
    <message>
        <source>The cost is what the same steps cost in %1 earlier runs: %2.</source>
        <translation>El coste es lo que costaron los mismos pasos en %1 ejecuciones anteriores: %2.</translation>
    </message>
    <message>
        <source>Nothing here asks a language model, so nothing costs money.</source>
        <translation>Nada de esto consulta un modelo de lenguaje, así que nada cuesta dinero.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what %Ln step(s) with an agent cost: no run has paid for it yet.</source>
        <translation>
            <numerusform>Nadie sabe cuánto cuesta %Ln paso con un agente: todavía no se ha pagado por él en ninguna ejecución.</numerusform>
            <numerusform>Nadie sabe cuánto cuestan %Ln pasos con un agente: todavía no se ha pagado por ellos en ninguna ejecución.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) run again</source>
        <translation>
            <numerusform>%Ln paso se vuelve a ejecutar</numerusform>
            <numerusform>%Ln pasos se vuelven a ejecutar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln conservado</numerusform>
            <numerusform>%Ln conservados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PreviewPane</name>
    <message>
        <source>Choose a file to see it here.</source>
        <translation>Elija un archivo para verlo aquí.</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Abrir con otro programa</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Más pequeño (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Fit the pane (F)</source>
        <translation>Ajustar al panel (F)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>No se puede leer «%1»: %2.</translation>
    </message>
    <message>
        <source>Open the folder of the step to see what is there.</source>
        <translation>Abra la carpeta del paso para ver qué hay en ella.</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1 · %2 filas</translation>
    </message>
    <message>
        <source>Looking for more rows: %1 of the file</source>
        <translation>Buscando más filas: %1 del archivo</translation>
    </message>
    <message>
        <source>Only the first %1 rows are shown.</source>
        <translation>Solo se muestran las primeras %1 filas.</translation>
    </message>
    <message>
        <source>Open it with another program to see all of it.</source>
        <translation>Ábralo con otro programa para verlo entero.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be shown as a picture: %2.</source>
        <translation>No se puede mostrar «%1» como imagen: %2.</translation>
    </message>
    <message>
        <source>Another program may be able to open it.</source>
        <translation>Quizá otro programa pueda abrirlo.</translation>
    </message>
    <message>
        <source>There is no preview for this kind of file.</source>
        <translation>No hay vista previa para este tipo de archivo.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1 at byte %2.</source>
        <translation>Esto no es JSON válido: %1 en el byte %2.</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Solo se muestran los primeros %1.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>No hay nada que mostrar.</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vista previa de %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be shown: %2.</source>
        <translation>No se puede mostrar «%1»: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln page(s)</source>
        <translation>
            <numerusform>%1 · %Ln página</numerusform>
            <numerusform>%1 · %Ln páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop loo&amp;king</source>
        <translation>Detener la &amp;búsqueda</translation>
    </message>
    <message>
        <source>Open with another pro&amp;gram</source>
        <translation>Abrir c&amp;on otro programa</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemRow</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>Línea %1, columna %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemsPage</name>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>Copiar &amp;todo</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Abrir otro…</translation>
    </message>
    <message>
        <source>Problems in the workflow file</source>
        <translation>Problemas en el archivo del flujo de trabajo</translation>
    </message>
    <message>
        <source>Read the file again after you have changed it</source>
        <translation>Volver a leer el archivo después de cambiarlo</translation>
    </message>
    <message>
        <source>Copy every problem as text</source>
        <translation>Copiar todos los problemas como texto</translation>
    </message>
    <message>
        <source>This workflow has one problem and cannot run yet</source>
        <translation>Este flujo de trabajo tiene un problema y aún no se puede ejecutar</translation>
    </message>
    <message>
        <source>This workflow has %1 problems and cannot run yet</source>
        <translation>Este flujo de trabajo tiene %1 problemas y aún no se puede ejecutar</translation>
    </message>
    <message>
        <source>and %1 more; “Copy all” has them.</source>
        <translation>y %1 más; «Copiar todo» los incluye.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemsPane</name>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Cómo corregirlo</translation>
    </message>
    <message>
        <source>Problems of this run</source>
        <translation>Problemas de esta ejecución</translation>
    </message>
    <message>
        <source>No problems. Failed steps will be listed here, with how to mend them.</source>
        <translation>No hay problemas. Aquí aparecerán los pasos fallidos, con la manera de corregirlos.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProviderField</name>
    <message>
        <source>Remove key</source>
        <translation>Quitar clave</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Pegue la clave aquí</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Key in the keychain</source>
        <translation>Clave en el llavero</translation>
    </message>
    <message>
        <source>Key in memory until the program ends</source>
        <translation>Clave en la memoria hasta que el programa termine</translation>
    </message>
    <message>
        <source>Key from %1 of the environment</source>
        <translation>Clave de %1 del entorno</translation>
    </message>
    <message>
        <source>On this machine; needs no key</source>
        <translation>En este equipo; no necesita clave</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin clave</translation>
    </message>
    <message>
        <source>Change key…</source>
        <translation>Cambiar clave…</translation>
    </message>
    <message>
        <source>Set key…</source>
        <translation>Introducir clave…</translation>
    </message>
    <message>
        <source>Empty: remove this server</source>
        <translation>Vacío: quitar este servidor</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Dirección de %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Clave de %1</translation>
    </message>
    <message>
        <source>Set the key of %1</source>
        <translation>Introducir la clave de %1</translation>
    </message>
    <message>
        <source>Remove the key of %1</source>
        <translation>Quitar la clave de %1</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Probar la conexión con %1</translation>
    </message>
    <message>
        <source>Asking for its models…</source>
        <translation>Preguntando por sus modelos…</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %n model(s) after %1 ms.</source>
        <translation>
            <numerusform>Responde: %n modelo tras %1 ms.</numerusform>
            <numerusform>Responde: %n modelos tras %1 ms.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Solicitudes por minuto</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>Tokens por minuto</translation>
    </message>
    <message>
        <source>At most; calls above that wait for their turn</source>
        <translation>Como máximo; las llamadas que lo superan esperan su turno</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Most requests a minute to %1</source>
        <translation>Máximo de solicitudes por minuto a %1</translation>
    </message>
    <message>
        <source>Most tokens a minute of %1</source>
        <translation>Máximo de tokens por minuto de %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::QuestionPeek</name>
    <message>
        <source>Open the question with its answers (Enter in the list)</source>
        <translation>Abrir la pregunta con sus respuestas (Intro en la lista)</translation>
    </message>
    <message>
        <source>Reading what is asked…</source>
        <translation>Leyendo lo que se pregunta…</translation>
    </message>
    <message>
        <source>What a question shows will be here.</source>
        <translation>Aquí estará lo que muestra una pregunta.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions are selected.</source>
        <translation>
            <numerusform>%n pregunta está seleccionada.</numerusform>
            <numerusform>%n preguntas están seleccionadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a question to see what it shows.</source>
        <translation>Seleccione una pregunta para ver lo que muestra.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind, run, step</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>What the question shows</source>
        <translation>Lo que muestra la pregunta</translation>
    </message>
    <message>
        <source>Loo&amp;k and answer…</source>
        <translation>&amp;Mirar y responder…</translation>
    </message>
</context>
<context>
    <name>cmbagent::ReadyModels</name>
    <message>
        <source>Nobody is known who offers %1. Choose a model from the list.</source>
        <translation>No se conoce a nadie que ofrezca %1. Elija un modelo de la lista.</translation>
    </message>
    <message>
        <source>There is no key for %1, who offers %2. Set it under Models and keys, or choose another model.</source>
        <translation>No hay clave para %1, que ofrece %2. Introdúzcala en «Modelos y claves» o elija otro modelo.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RememberBox</name>
    <message>
        <source>R&amp;emember…</source>
        <translation>R&amp;ecordar…</translation>
    </message>
    <message>
        <source>Say how far this answer reaches</source>
        <translation>Decir hasta dónde llega esta respuesta</translation>
    </message>
    <message>
        <source>How far this answer reaches</source>
        <translation>Hasta dónde llega esta respuesta</translation>
    </message>
    <message>
        <source>The same question is asked again next time.</source>
        <translation>La próxima vez se vuelve a hacer la misma pregunta.</translation>
    </message>
    <message>
        <source>When the same is asked and shows the same, it is answered like this by itself. History lists and revokes it.</source>
        <translation>Cuando se pregunta lo mismo y se muestra lo mismo, se responde así por sí solo. «Historial» lo lista y lo revoca.</translation>
    </message>
</context>
<context>
    <name>cmbagent::ReportPage</name>
    <message>
        <source>When a step writes a Markdown file, it will be shown here as the report of this run.</source>
        <translation>Cuando un paso escriba un archivo Markdown, se mostrará aquí como informe de esta ejecución.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RetryStrip</name>
    <message>
        <source>Begin the next attempt without waiting any longer</source>
        <translation>Empezar el próximo intento sin esperar más</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 begins in %3.</source>
        <translation>El intento %1 de %2 empieza en %3.</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 begins as soon as there is room.</source>
        <translation>El intento %1 de %2 empieza en cuanto haya sitio.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of error, message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>after a pause that grows with each attempt</source>
        <translation>tras una pausa que crece con cada intento</translation>
    </message>
    <message>
        <source>with what you wrote</source>
        <translation>con lo que usted escribió</translation>
    </message>
    <message>
        <source>as it is, with what went wrong before at hand</source>
        <translation>tal como está, teniendo a mano lo que salió mal antes</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Why, and what may help</source>
        <translation>Por qué, y qué puede ayudar</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Nota para el próximo intento</translation>
    </message>
    <message>
        <source>What it should do differently</source>
        <translation>Qué debería hacer de otro modo</translation>
    </message>
    <message>
        <source>The next attempt begins now, and is told what you wrote</source>
        <translation>El próximo intento empieza ahora y recibe lo que usted escribió</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Desplegado</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Plegado</translation>
    </message>
    <message>
        <source>The next attempt helps with a chance of about %1. It is made %2.</source>
        <comment>chance, how</comment>
        <translation>El próximo intento ayuda con una probabilidad aproximada del %1. Se hace %2.</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>Intentar a&amp;hora</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunCommands</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Cambiar &amp;nombre…</translation>
    </message>
    <message>
        <source>Add &amp;hypothesis…</source>
        <translation>Añadir &amp;hipótesis…</translation>
    </message>
    <message>
        <source>Change &amp;hypothesis…</source>
        <translation>Cambiar &amp;hipótesis…</translation>
    </message>
    <message>
        <source>Remove s&amp;tar</source>
        <translation>&amp;Quitar estrella</translation>
    </message>
    <message>
        <source>S&amp;tar</source>
        <translation>Marcar con &amp;estrella</translation>
    </message>
    <message>
        <source>Bring back from the archi&amp;ve</source>
        <translation>Sacar del archi&amp;vo</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>Archi&amp;var</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>Está en curso</translation>
    </message>
    <message>
        <source>No longer a&amp;bandoned</source>
        <translation>Ya no está a&amp;bandonada</translation>
    </message>
    <message>
        <source>Mark as a&amp;bandoned</source>
        <translation>Marcar como a&amp;bandonada</translation>
    </message>
    <message>
        <source>Show &amp;among branches</source>
        <translation>&amp;Mostrar entre las ramas</translation>
    </message>
    <message>
        <source>Com&amp;pare with its parent</source>
        <translation>Com&amp;parar con su origen</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>Ha terminado</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>&amp;Cancelar…</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir carpe&amp;ta</translation>
    </message>
    <message>
        <source>It is running; cancel it first</source>
        <translation>Está en curso; cancélela antes</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation>Abrir en una &amp;ventana nueva</translation>
    </message>
    <message>
        <source>Copy lin&amp;k</source>
        <translation>Cop&amp;iar enlace</translation>
    </message>
    <message>
        <source>A link that opens this run on this computer, from any program</source>
        <translation>Un enlace que abre esta ejecución en este equipo, desde cualquier programa</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunController</name>
    <message>
        <source>There is no run “%1” here.</source>
        <translation>Aquí no hay ninguna ejecución «%1».</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in another data folder or session; the list shows the runs that are here.</source>
        <translation>Puede que se haya eliminado, o que esté en otra carpeta de datos o en otra sesión; la lista muestra las ejecuciones que hay aquí.</translation>
    </message>
    <message>
        <source>More than one run begins with “%1”.</source>
        <translation>Más de una ejecución empieza por «%1».</translation>
    </message>
    <message>
        <source>Use more of its id.</source>
        <translation>Use más de su identificador.</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunDelegate</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>Hypothesis: %1</source>
        <translation>Hipótesis: %1</translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>Flujo de trabajo: %1</translation>
    </message>
    <message>
        <source>A branch</source>
        <translation>Una rama</translation>
    </message>
    <message>
        <source>A branch, played again from “%1”</source>
        <translation>Una rama, vuelta a ejecutar desde «%1»</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Creada: %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Terminada: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer</source>
        <translation>
            <numerusform>%n pregunta espera su respuesta</numerusform>
            <numerusform>%n preguntas esperan su respuesta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunHeader</name>
    <message>
        <source>Steps done</source>
        <translation>Pasos hechos</translation>
    </message>
    <message>
        <source>Not run yet · %1</source>
        <translation>Aún no ejecutado · %1</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Inicio: %1</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <comment>calls</comment>
        <translation>Modelos: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunOverview</name>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Overview of the run</source>
        <translation>Resumen de la ejecución</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>The program that worked on this run ended.</source>
        <translation>El programa que trabajaba en esta ejecución terminó.</translation>
    </message>
    <message>
        <source>What is completed is safe. Resume goes on from there.</source>
        <translation>Lo completado está a salvo. «Reanudar» continúa desde ahí.</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>hay que indicarlo</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>La ejecución</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>From start to end</source>
        <translation>De principio a fin</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Reintentos</translation>
    </message>
    <message>
        <source>The workflow&apos;s own value: %1</source>
        <translation>El valor propio del flujo de trabajo: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunPrompts</name>
    <message>
        <source>Cancel “%1”?</source>
        <translation>¿Cancelar «%1»?</translation>
    </message>
    <message>
        <source>Running steps are stopped and the rest is not done. Finished steps and their files stay. A cancelled run cannot be resumed; Pause can.</source>
        <translation>Los pasos en curso se detienen y el resto no se hace. Los pasos terminados y sus archivos permanecen. Una ejecución cancelada no se puede reanudar; una en pausa, sí.</translation>
    </message>
    <message>
        <source>&amp;Cancel run</source>
        <translation>&amp;Cancelar ejecución</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Dejar que continúe</translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation>Cambiar nombre de la ejecución</translation>
    </message>
    <message>
        <source>Names are for you; files and results keep their places.</source>
        <translation>Los nombres son para usted; los archivos y resultados conservan su lugar.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar nombre</translation>
    </message>
    <message>
        <source>&amp;Keep name</source>
        <translation>C&amp;onservar nombre</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nombre de la ejecución</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hipótesis</translation>
    </message>
    <message>
        <source>What this run is to find out. It is shown beside the run&apos;s name.</source>
        <translation>Lo que esta ejecución debe averiguar. Se muestra junto al nombre de la ejecución.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>&amp;Dejar como está</translation>
    </message>
    <message>
        <source>Simulate “%1”</source>
        <translation>Simular «%1»</translation>
    </message>
    <message>
        <source>Nothing is computed: each task sleeps its recorded run time divided by this factor.</source>
        <translation>No se calcula nada: cada tarea solo espera su tiempo registrado, dividido entre este factor.</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simular</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>Ahora &amp;no</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Aceleración</translation>
    </message>
    <message>
        <source>Close CMBAgent Studio?</source>
        <translation>¿Cerrar CMBAgent Studio?</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Detener y cerrar</translation>
    </message>
    <message>
        <source>Name a checkpoint</source>
        <translation>Nombrar un punto de control</translation>
    </message>
    <message>
        <source>The run can be branched from as it is now, at any time. A checkpoint with a name is never removed.</source>
        <translation>De la ejecución, tal como está ahora, se puede sacar una rama en cualquier momento. Un punto de control con nombre no se elimina nunca.</translation>
    </message>
    <message>
        <source>&amp;Keep checkpoint</source>
        <translation>&amp;Conservar punto de control</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Ahora &amp;no</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>Nombre del punto de control</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</source>
        <translation>
            <numerusform>%Ln paso está en curso. Al cerrar se detiene; vuelve a ejecutarse desde el principio cuando usted reanude. Los pasos terminados y las preguntas abiertas se conservan.</numerusform>
            <numerusform>%Ln pasos están en curso. Al cerrar se detienen; vuelven a ejecutarse desde el principio cuando usted reanude. Los pasos terminados y las preguntas abiertas se conservan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunTableView</name>
    <message>
        <source>A chart will be here when the steps of these runs report numbers (metrics).</source>
        <translation>Aquí habrá un gráfico cuando los pasos de estas ejecuciones comuniquen números (métricas).</translation>
    </message>
    <message>
        <source>Runs that are compared</source>
        <translation>Ejecuciones comparadas</translation>
    </message>
    <message>
        <source>&amp;Chart of:</source>
        <translation>&amp;Gráfico de:</translation>
    </message>
    <message>
        <source>&amp;over:</source>
        <translation>&amp;en función de:</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1
Hypothesis: %2</source>
        <translation>%1
Hipótesis: %2</translation>
    </message>
    <message>
        <source>the runs</source>
        <translation>las ejecuciones</translation>
    </message>
    <message>
        <source>Took (s)</source>
        <translation>Duración (s)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a cost</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Cost (US dollars)</source>
        <translation>Coste (dólares estadounidenses)</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Find step (Ctrl+F)</source>
        <translation>Buscar paso (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find step</source>
        <translation>Buscar paso</translation>
    </message>
    <message>
        <source>Type a part of a title, id, kind or code; Enter goes to the next one, Ctrl+Shift+G back</source>
        <translation>Escriba parte de un título, identificador, tipo o código; Intro va al siguiente, Ctrl+Mayús+G vuelve al anterior</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>No approvals</source>
        <translation>Sin aprobaciones</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer; show the next one (Ctrl+J)</source>
        <translation>
            <numerusform>%n pregunta espera su respuesta; mostrar la siguiente (Ctrl+J)</numerusform>
            <numerusform>%n preguntas esperan su respuesta; mostrar la siguiente (Ctrl+J)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your answer</source>
        <translation>Nada espera su respuesta</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Búsqueda o comando</translation>
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
        <translation>Solo con estrella</translation>
    </message>
    <message>
        <source>Show only runs with a star</source>
        <translation>Mostrar solo ejecuciones con estrella</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Mostrar archivadas</translation>
    </message>
    <message>
        <source>Show archived runs, too</source>
        <translation>Mostrar también las ejecuciones archivadas</translation>
    </message>
    <message>
        <source>Your runs will be listed here, by project.</source>
        <translation>Aquí aparecerán sus ejecuciones, por proyecto.</translation>
    </message>
    <message>
        <source>Show &amp;examples</source>
        <translation>Mostrar &amp;ejemplos</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>&amp;Nueva ejecución…</translation>
    </message>
    <message>
        <source>Open a workflow file and run it</source>
        <translation>Abrir un archivo de flujo de trabajo y ejecutarlo</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrar ejecuciones</translation>
    </message>
    <message>
        <source>Projects, runs and branches</source>
        <translation>Proyectos, ejecuciones y ramas</translation>
    </message>
    <message>
        <source>All your runs are archived.</source>
        <translation>Todas sus ejecuciones están archivadas.</translation>
    </message>
    <message>
        <source>Show &amp;archived</source>
        <translation>Mostrar &amp;archivadas</translation>
    </message>
    <message>
        <source>No run has a star yet. A run&apos;s menu gives it one.</source>
        <translation>Ninguna ejecución tiene estrella todavía. El menú de una ejecución se la pone.</translation>
    </message>
    <message>
        <source>&amp;Show all runs</source>
        <translation>&amp;Mostrar todas las ejecuciones</translation>
    </message>
    <message>
        <source>No run is called like this.</source>
        <translation>Ninguna ejecución se llama así.</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Borrar filtro</translation>
    </message>
</context>
<context>
    <name>cmbagent::SessionsDesk</name>
    <message>
        <source>New runs begin in “%1”; choose another project or session</source>
        <translation>Las ejecuciones nuevas empiezan en «%1»; elegir otro proyecto u otra sesión</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Proyecto: %1</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>Trabajar aquí</translation>
    </message>
</context>
<context>
    <name>cmbagent::SessionsDialog</name>
    <message>
        <source>Show arch&amp;ived sessions</source>
        <translation>Mostrar sesiones archi&amp;vadas</translation>
    </message>
    <message>
        <source>&amp;Work here</source>
        <translation>&amp;Trabajar aquí</translation>
    </message>
    <message>
        <source>New &amp;session…</source>
        <translation>Nueva &amp;sesión…</translation>
    </message>
    <message>
        <source>New &amp;project…</source>
        <translation>Nuevo &amp;proyecto…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Cambiar &amp;nombre…</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archivar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Sessions and projects</source>
        <translation>Sesiones y proyectos</translation>
    </message>
    <message>
        <source>A session keeps runs, limits and questions apart from those of other sessions; projects put its runs in order. New runs begin in the project that is marked. A run stays where it was made.</source>
        <translation>Una sesión mantiene ejecuciones, límites y preguntas separados de los de otras sesiones; los proyectos ordenan sus ejecuciones. Las ejecuciones nuevas empiezan en el proyecto marcado. Una ejecución se queda donde se creó.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Sessions, projects and their runs</source>
        <translation>Sesiones, proyectos y sus ejecuciones</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nueva sesión</translation>
    </message>
    <message>
        <source>It begins with its own limits and without runs.</source>
        <translation>Empieza con sus propios límites y sin ejecuciones.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Crearla</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Ahora &amp;no</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Nombre de la sesión</translation>
    </message>
    <message>
        <source>There is a session “%1” already.</source>
        <translation>Ya existe una sesión «%1».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
    <message>
        <source>A place for runs that belong together, in the session that is chosen.</source>
        <translation>Un lugar para ejecuciones relacionadas, en la sesión elegida.</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Nombre del proyecto</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>session</comment>
        <translation>%1 (archivada)</translation>
    </message>
    <message>
        <source>%1 · new runs begin here</source>
        <comment>project</comment>
        <translation>%1 · aquí empiezan las ejecuciones nuevas</translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation>A&amp;brir ejecución</translation>
    </message>
    <message>
        <source>New runs begin here already</source>
        <translation>Las ejecuciones nuevas ya empiezan aquí</translation>
    </message>
    <message>
        <source>Show its runs; new ones begin here</source>
        <translation>Mostrar sus ejecuciones; las nuevas empiezan aquí</translation>
    </message>
    <message>
        <source>&amp;Take out of archive</source>
        <translation>S&amp;acar del archivo</translation>
    </message>
    <message>
        <source>This session is open; work in another first</source>
        <translation>Esta sesión está abierta; trabaje antes en otra</translation>
    </message>
    <message>
        <source>Out of sight; nothing is lost</source>
        <translation>Fuera de la vista; no se pierde nada</translation>
    </message>
    <message>
        <source>New runs begin here; work in another place first</source>
        <translation>Las ejecuciones nuevas empiezan aquí; trabaje antes en otro lugar</translation>
    </message>
    <message>
        <source>With all its runs and their files; for a while this can be undone</source>
        <translation>Con todas sus ejecuciones y sus archivos; durante un tiempo se puede deshacer</translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>Cambiar nombre de la sesión</translation>
    </message>
    <message>
        <source>Rename project</source>
        <translation>Cambiar nombre del proyecto</translation>
    </message>
    <message>
        <source>Names are for you; runs and files keep their places.</source>
        <translation>Los nombres son para usted; las ejecuciones y los archivos conservan su lugar.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar nombre</translation>
    </message>
    <message>
        <source>&amp;Keep name</source>
        <translation>C&amp;onservar nombre</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En el disco</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingField</name>
    <message>
        <source>%1 Holds from the next start on.</source>
        <translation>%1 Vale a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>Un número de %1 a %2</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>Un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: a letter comes first, then letters, digits, &apos;-&apos; or &apos;_&apos;.</source>
        <translation>«%1» no puede ser un nombre: primero va una letra y después letras, cifras, «-» o «_».</translation>
    </message>
    <message>
        <source>“%1” is listed already.</source>
        <translation>«%1» ya está en la lista.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingsDesk</name>
    <message>
        <source>%1: found at %2</source>
        <translation>%1: encontrado en %2</translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation>%1: no encontrado</translation>
    </message>
    <message>
        <source>This could not be written to %1.</source>
        <translation>Esto no se pudo escribir en %1.</translation>
    </message>
    <message>
        <source>Saved. It holds when the program is started again.</source>
        <translation>Guardado. Vale cuando el programa se inicia de nuevo.</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Probándolo…</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Encontrado: %1</translation>
    </message>
    <message>
        <source>%1. It holds when the program is started again.</source>
        <translation>%1. Vale cuando el programa se inicia de nuevo.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Settings · %1</source>
        <comment>section</comment>
        <translation>Configuración · %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingsDialog</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Ninguna opción contiene estas palabras.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Search in settings</source>
        <translation>Buscar en la configuración</translation>
    </message>
    <message>
        <source>Sections of settings</source>
        <translation>Secciones de la configuración</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Settings of this section</source>
        <translation>Opciones de esta sección</translation>
    </message>
</context>
<context>
    <name>cmbagent::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Restablecer &amp;todo</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Sin teclas</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Filter by name, keys or explanation</source>
        <translation>Filtrar por nombre, teclas o explicación</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrar atajos</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Press the keys; they count when you let go for a moment</source>
        <translation>Pulse las teclas; cuentan cuando las suelta un momento</translation>
    </message>
    <message>
        <source>The keys the program came with</source>
        <translation>Las teclas con las que vino el programa</translation>
    </message>
    <message>
        <source>This action has no keys; menus and the palette still have it</source>
        <translation>Esta acción queda sin teclas; sigue en los menús y en «Búsqueda o comando»</translation>
    </message>
    <message>
        <source>The keys the program came with, for every action</source>
        <translation>Las teclas con las que vino el programa, para todas las acciones</translation>
    </message>
    <message>
        <source>In their place, and fixed</source>
        <translation>En su lugar, y fijas</translation>
    </message>
    <message>
        <source>Move in the graph</source>
        <translation>Moverse por el grafo</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Select the step before, after, above or below</source>
        <translation>Seleccionar el paso anterior, el siguiente, el de arriba o el de abajo</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Responder a una pregunta</translation>
    </message>
    <message>
        <source>Alt+A, Alt+R, Alt+M</source>
        <translation>Alt+A, Alt+R, Alt+M</translation>
    </message>
    <message>
        <source>Approve, skip, or approve with changes, in the panel of the question</source>
        <translation>Aprobar, omitir o aprobar con cambios, en el panel de la pregunta</translation>
    </message>
    <message>
        <source>Put a question off</source>
        <translation>Dejar una pregunta para después</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Closes its panel; the step goes on waiting</source>
        <translation>Cierra su panel; el paso sigue esperando</translation>
    </message>
    <message>
        <source>Choose an action to change its keys</source>
        <translation>Elija una acción para cambiar sus teclas</translation>
    </message>
    <message>
        <source>This one has no keys of its own.</source>
        <translation>Esta no tiene teclas propias.</translation>
    </message>
    <message>
        <source>%1 is used by “%2” already. Press other keys, or take these from it.</source>
        <translation>«%2» ya usa %1. Pulse otras teclas o quítele estas.</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;Quitárselas</translation>
    </message>
    <message>
        <source>“%1” then has no keys</source>
        <translation>«%1» queda entonces sin teclas</translation>
    </message>
</context>
<context>
    <name>cmbagent::StatusLine</name>
    <message>
        <source>Workers</source>
        <translation>Procesos de trabajo</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) at a time</source>
        <translation>
            <numerusform>%n paso a la vez</numerusform>
            <numerusform>%n pasos a la vez</numerusform>
        </translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 proceso de trabajo</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 procesos de trabajo</translation>
    </message>
    <message>
        <source>Steps that may run at a time, over all runs. %1 running now. Click to change.</source>
        <translation>Pasos que pueden ejecutarse a la vez, entre todas las ejecuciones. Ahora en curso: %1. Haga clic para cambiarlo.</translation>
    </message>
    <message>
        <source>All runs and their files are kept in %1</source>
        <translation>Todas las ejecuciones y sus archivos se guardan en %1</translation>
    </message>
    <message>
        <source>not saved: disk full</source>
        <translation>no guardado: disco lleno</translation>
    </message>
    <message>
        <source>not saved: read-only</source>
        <translation>no guardado: solo lectura</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>no guardado</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>guardando…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>What just happened is being written to the disk</source>
        <translation>Lo que acaba de ocurrir se está escribiendo en el disco</translation>
    </message>
    <message>
        <source>Everything shown is on the disk</source>
        <translation>Todo lo que se muestra está en el disco</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Not run yet · %1</source>
        <translation>Aún no ejecutado · %1</translation>
    </message>
    <message>
        <source>Feed: nobody connected</source>
        <translation>Eventos: nadie conectado</translation>
    </message>
    <message numerus="yes">
        <source>Feed: %Ln connected</source>
        <translation>
            <numerusform>Eventos: %Ln conectado</numerusform>
            <numerusform>Eventos: %Ln conectados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event feed is on, at %1. %n program(s) of this computer follow it. Click to change.</source>
        <translation>
            <numerusform>La emisión de eventos está activa en %1. %n programa de este equipo la sigue. Haga clic para cambiarlo.</numerusform>
            <numerusform>La emisión de eventos está activa en %1. %n programas de este equipo la siguen. Haga clic para cambiarlo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) running</source>
        <translation>
            <numerusform>%Ln paso en curso</numerusform>
            <numerusform>%Ln pasos en curso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::StepAttempts</name>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Program ran</source>
        <translation>Tiempo del programa</translation>
    </message>
    <message>
        <source>From its start to its end, by the clock on the wall</source>
        <translation>Desde su principio hasta su fin, según el reloj</translation>
    </message>
    <message>
        <source>Computing time</source>
        <translation>Tiempo de cálculo</translation>
    </message>
    <message>
        <source>Time spent on processors, all of them together</source>
        <translation>Tiempo empleado en los procesadores, todos juntos</translation>
    </message>
    <message>
        <source>Most memory</source>
        <translation>Memoria máxima</translation>
    </message>
    <message>
        <source>Ended by signal</source>
        <translation>Terminado por una señal</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Código de salida</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>The attempts of this step will be listed here.</source>
        <translation>Aquí aparecerán los intentos de este paso.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Show what this attempt wrote</source>
        <translation>Mostrar lo que escribió este intento</translation>
    </message>
    <message>
        <source>Open the folder this attempt worked in</source>
        <translation>Abrir la carpeta en la que trabajó este intento</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Intento %1</translation>
    </message>
    <message>
        <source>The selected attempt</source>
        <translation>El intento seleccionado</translation>
    </message>
    <message>
        <source>Its lo&amp;g</source>
        <translation>Su reg&amp;istro</translation>
    </message>
    <message>
        <source>Its fol&amp;der</source>
        <translation>Su car&amp;peta</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepChange</name>
    <message>
        <source>Leave this as it was</source>
        <translation>Dejar esto como estaba</translation>
    </message>
    <message>
        <source>Discard the change: %1</source>
        <translation>Descartar el cambio: %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepChanges</name>
    <message>
        <source>Change &amp;text</source>
        <translation>Cambiar &amp;texto</translation>
    </message>
    <message>
        <source>Step to change</source>
        <translation>Paso que se cambia</translation>
    </message>
    <message>
        <source>Question of “%1”</source>
        <translation>Pregunta de «%1»</translation>
    </message>
    <message>
        <source>Script of “%1”</source>
        <translation>Script de «%1»</translation>
    </message>
    <message>
        <source>%1, the script of “%2”</source>
        <translation>%1, el script de «%2»</translation>
    </message>
    <message>
        <source>This step has no text that could be changed here.</source>
        <translation>Este paso no tiene ningún texto que se pueda cambiar aquí.</translation>
    </message>
    <message>
        <source>Change the script, the question or the task of this step in the branch</source>
        <translation>Cambiar el script, la pregunta o la tarea de este paso en la rama</translation>
    </message>
    <message>
        <source>Task of “%1”</source>
        <translation>Tarea de «%1»</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepFiles</name>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Choose an input to see it here.</source>
        <translation>Elija una entrada para verla aquí.</translation>
    </message>
    <message>
        <source>Choose an output to see it here.</source>
        <translation>Elija una salida para verla aquí.</translation>
    </message>
    <message>
        <source>%1 · from the file %2</source>
        <translation>%1 · del archivo %2</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · de %2</translation>
    </message>
    <message>
        <source>%1 · will come from %2</source>
        <translation>%1 · vendrá de %2</translation>
    </message>
    <message>
        <source>This step takes no files.</source>
        <translation>Este paso no toma archivos.</translation>
    </message>
    <message>
        <source>This step wrote no files.</source>
        <translation>Este paso no escribió archivos.</translation>
    </message>
    <message>
        <source>Files appear here when the step has written them.</source>
        <translation>Los archivos aparecen aquí cuando el paso los ha escrito.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepInspector</name>
    <message>
        <source>Open a run or a workflow: its steps and results appear here.</source>
        <translation>Abra una ejecución o un flujo de trabajo: sus pasos y resultados aparecen aquí.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Sides of the step</source>
        <translation>Aspectos del paso</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Resumen</translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>&amp;Entradas</translation>
    </message>
    <message>
        <source>O&amp;utputs</source>
        <translation>&amp;Salidas</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Re&amp;gistro</translation>
    </message>
    <message>
        <source>A&amp;ttempts</source>
        <translation>In&amp;tentos</translation>
    </message>
    <message>
        <source>What the step is, and what came out</source>
        <translation>Qué es el paso y qué resultó de él</translation>
    </message>
    <message>
        <source>Files the step takes</source>
        <translation>Archivos que toma el paso</translation>
    </message>
    <message>
        <source>Files the step wrote</source>
        <translation>Archivos que escribió el paso</translation>
    </message>
    <message>
        <source>What the step wrote to its terminal</source>
        <translation>Lo que el paso escribió en su terminal</translation>
    </message>
    <message>
        <source>Every try of the step, with timing</source>
        <translation>Cada intento del paso, con sus tiempos</translation>
    </message>
    <message>
        <source>%1 · attempt %2</source>
        <translation>%1 · intento %2</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Conversación</translation>
    </message>
    <message>
        <source>What the agent said and was told, and the calls of models that took</source>
        <translation>Lo que el agente dijo y lo que se le dijo, y las llamadas a modelos que hicieron falta</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepLog</name>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Which stream</source>
        <translation>Qué salida</translation>
    </message>
    <message>
        <source>What the step wrote to its standard output or standard error</source>
        <translation>Lo que el paso escribió en su salida estándar o en su salida de errores</translation>
    </message>
    <message>
        <source>Which attempt</source>
        <translation>Qué intento</translation>
    </message>
    <message>
        <source>Every attempt keeps its own log</source>
        <translation>Cada intento conserva su propio registro</translation>
    </message>
    <message>
        <source>Stay at the end while the step writes</source>
        <translation>Quedarse al final mientras el paso escribe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>The last %1 lines at most; the whole log has %2.</source>
        <translation>Como máximo las últimas %1 líneas; el registro completo tiene %2.</translation>
    </message>
    <message>
        <source>Find in the log (Ctrl+F)</source>
        <translation>Buscar en el registro (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the selection, or everything shown</source>
        <translation>Copiar la selección, o todo lo que se muestra</translation>
    </message>
    <message>
        <source>Open the whole log with another program</source>
        <translation>Abrir el registro completo con otro programa</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Intento %1</translation>
    </message>
    <message>
        <source>The log appears here when the step runs.</source>
        <translation>El registro aparece aquí cuando el paso se ejecuta.</translation>
    </message>
    <message>
        <source>Nothing written yet.</source>
        <translation>Aún no se ha escrito nada.</translation>
    </message>
    <message>
        <source>The step wrote nothing to its error output.</source>
        <translation>El paso no escribió nada en su salida de errores.</translation>
    </message>
    <message>
        <source>The step wrote nothing to its output.</source>
        <translation>El paso no escribió nada en su salida.</translation>
    </message>
    <message>
        <source>Follo&amp;w</source>
        <translation>Seg&amp;uir</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepMenu</name>
    <message>
        <source>Show &amp;details</source>
        <translation>Mostrar &amp;detalles</translation>
    </message>
    <message>
        <source>&amp;Expand this group</source>
        <translation>D&amp;esplegar este grupo</translation>
    </message>
    <message>
        <source>&amp;Collapse its group</source>
        <translation>P&amp;legar su grupo</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>Mostrar &amp;registro</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Abrir &amp;carpeta</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>Intentar &amp;ahora</translation>
    </message>
    <message>
        <source>Without waiting any longer</source>
        <translation>Sin esperar más</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepOverview</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Measured while running</source>
        <translation>Medido durante la ejecución</translation>
    </message>
    <message>
        <source>About this step</source>
        <translation>Sobre este paso</translation>
    </message>
    <message>
        <source>&amp;Play from here…</source>
        <translation>&amp;Volver a ejecutar desde aquí…</translation>
    </message>
    <message>
        <source>Overview of the step</source>
        <translation>Resumen del paso</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>Progreso del paso</translation>
    </message>
    <message>
        <source>Open the folder the last attempt worked in</source>
        <translation>Abrir la carpeta en la que trabajó el último intento</translation>
    </message>
    <message>
        <source>Make a branch that runs this step again, and what needs it</source>
        <translation>Crear una rama que vuelve a ejecutar este paso y lo que lo necesita</translation>
    </message>
    <message>
        <source>Progress unknown</source>
        <translation>Progreso desconocido</translation>
    </message>
    <message>
        <source>This step was skipped.</source>
        <translation>Este paso se omitió.</translation>
    </message>
    <message>
        <source>Skipped because of &apos;%1&apos;.</source>
        <translation>Omitido a causa de «%1».</translation>
    </message>
    <message>
        <source>This step was cancelled.</source>
        <translation>Este paso se canceló.</translation>
    </message>
    <message>
        <source>The program ended while this step ran.</source>
        <translation>El programa terminó mientras este paso se ejecutaba.</translation>
    </message>
    <message>
        <source>What it had finished is safe. Resume the run: the step starts again from its beginning, and no attempt is used up.</source>
        <translation>Lo que había terminado está a salvo. Reanude la ejecución: el paso empieza de nuevo desde el principio y no se gasta ningún intento.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>inside the workflow file</source>
        <translation>dentro del archivo del flujo de trabajo</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opcional)</translation>
    </message>
    <message>
        <source>Comes after</source>
        <translation>Va después de</translation>
    </message>
    <message>
        <source>It starts when these have ended</source>
        <translation>Empieza cuando estos han terminado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Límite de tiempo</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Límite de memoria</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>Abrir carpe&amp;ta</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Respondido por</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1, grabado</translation>
    </message>
    <message>
        <source>A recording answered; nobody was asked and nothing was paid now</source>
        <translation>Respondió una grabación; ahora no se consultó a nadie ni se pagó nada</translation>
    </message>
    <message>
        <source>Calls of models</source>
        <translation>Llamadas a modelos</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>%1 asked, %2 answered</source>
        <translation>%1 preguntados, %2 respondidos</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepQuestion</name>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Responder…</translation>
    </message>
    <message>
        <source>Shown for the answer</source>
        <translation>Mostrado para responder</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Look at everything that is shown, then answer</source>
        <translation>Mirar todo lo que se muestra y después responder</translation>
    </message>
    <message>
        <source>it goes on waiting</source>
        <translation>sigue esperando</translation>
    </message>
    <message>
        <source>If nobody answers (%1): %2.</source>
        <translation>Si nadie responde (%1): %2.</translation>
    </message>
    <message>
        <source>Waits until somebody answers.</source>
        <translation>Espera hasta que alguien responda.</translation>
    </message>
    <message>
        <source>%1 of &apos;%2&apos;: show it</source>
        <translation>%1 de «%2»: mostrarlo</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepReason</name>
    <message>
        <source>Open that run</source>
        <translation>Abrir esa ejecución</translation>
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
        <translation>Qué será distinto la próxima vez</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué salió mal</translation>
    </message>
    <message>
        <source>&amp;Note for the next attempt</source>
        <translation>No&amp;ta para el próximo intento</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Mot&amp;ivo</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>Nota para el próximo intento</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What it should do differently; optional</source>
        <translation>Qué debería hacer de otro modo; opcional</translation>
    </message>
    <message>
        <source>Optional; kept with the run</source>
        <translation>Opcional; se guarda con la ejecución</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>Ahora no   Esc</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>%1   Ctrl+Enter</source>
        <comment>what it does</comment>
        <translation>%1   Ctrl+Intro</translation>
    </message>
    <message>
        <source>Nothing is different yet.</source>
        <translation>Aún no hay nada distinto.</translation>
    </message>
    <message>
        <source>Change something, or say above what the step should do differently.</source>
        <translation>Cambie algo, o diga arriba qué debería hacer el paso de otro modo.</translation>
    </message>
    <message>
        <source>The step has moved on since you opened this.</source>
        <translation>El paso ha avanzado desde que usted abrió esto.</translation>
    </message>
    <message>
        <source>Look at it again; what you wrote can still be copied from here.</source>
        <translation>Vuelva a mirarlo; lo que escribió aún se puede copiar de aquí.</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Lo que acompaña</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepStrip</name>
    <message>
        <source>Stalled: nothing has been heard of this step for a while. It still runs; wait for it, or end it.</source>
        <translation>Sin señales: no se sabe nada de este paso desde hace un rato. Sigue en curso; espere o termínelo.</translation>
    </message>
    <message>
        <source>This step has failed and is not tried again by itself. What now?</source>
        <translation>Este paso ha fallado y no se reintenta por sí solo. ¿Qué hacer ahora?</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>¿Y ahora?</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepTable</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
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
        <translation>desconocido</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>grabado</translation>
    </message>
    <message>
        <source>The conversation cannot be read: %1</source>
        <translation>No se puede leer la conversación: %1</translation>
    </message>
    <message>
        <source>Conversation of the step</source>
        <translation>Conversación del paso</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>How many went in, and how many came out</source>
        <translation>Cuántos entraron y cuántos salieron</translation>
    </message>
    <message>
        <source>Calls of language models</source>
        <translation>Llamadas a modelos de lenguaje</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Intento %1</translation>
    </message>
    <message>
        <source>Nothing came of it: %1</source>
        <translation>No dio resultado: %1</translation>
    </message>
    <message>
        <source>What the agent says and is told will be here when the step has begun.</source>
        <translation>Lo que el agente dice y lo que se le dice estará aquí cuando el paso haya empezado.</translation>
    </message>
    <message>
        <source>The conversation will be here when the attempt has ended. Until then the log shows it line by line.</source>
        <translation>La conversación estará aquí cuando el intento haya terminado. Hasta entonces, el registro la muestra línea por línea.</translation>
    </message>
    <message>
        <source>No conversation was kept of this attempt.</source>
        <translation>No se conservó ninguna conversación de este intento.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepWords</name>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>cmbagent::StorageDialog</name>
    <message>
        <source>&amp;Free it…</source>
        <translation>&amp;Liberar…</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Adding up what is stored…</source>
        <translation>Sumando lo que está guardado…</translation>
    </message>
    <message>
        <source>Looking for content no run needs any more…</source>
        <translation>Buscando contenido que ninguna ejecución necesita ya…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Project and run</source>
        <translation>Proyecto y ejecución</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Work folders</source>
        <translation>Carpetas de trabajo</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>What each run takes on disk</source>
        <translation>Lo que ocupa cada ejecución en el disco</translation>
    </message>
    <message>
        <source>No run of this session has stored anything yet.</source>
        <translation>Ninguna ejecución de esta sesión ha guardado nada todavía.</translation>
    </message>
    <message>
        <source>This session: %1 in %2 runs</source>
        <translation>Esta sesión: %1 en %2 ejecuciones</translation>
    </message>
    <message>
        <source>%1 in %2 files</source>
        <translation>%1 en %2 archivos</translation>
    </message>
    <message>
        <source>Nothing can be freed: every file is needed, or younger than a day.</source>
        <translation>No se puede liberar nada: todos los archivos se necesitan o tienen menos de un día.</translation>
    </message>
    <message>
        <source>No run needs %1 any more. Nothing has been removed yet.</source>
        <translation>Ninguna ejecución necesita ya %1. Aún no se ha eliminado nada.</translation>
    </message>
    <message>
        <source>%1 were removed.</source>
        <translation>Eliminado: %1.</translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation>¿Liberar %1?</translation>
    </message>
    <message>
        <source>%1 files that no run needs any more are removed for good. Runs, their results and their history stay.</source>
        <translation>Se eliminan definitivamente %1 archivos que ninguna ejecución necesita ya. Las ejecuciones, sus resultados y su historial permanecen.</translation>
    </message>
    <message>
        <source>&amp;Free %1</source>
        <translation>&amp;Liberar %1</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>&amp;Conservar todo</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Eliminando…</translation>
    </message>
    <message>
        <source>Branches are below the runs they were made from. Runs that share a file count it each. Deleting a run frees its work folders at once; content only it needed can be freed here a day later.</source>
        <translation>Las ramas están debajo de las ejecuciones de las que se crearon. Las ejecuciones que comparten un archivo lo cuentan cada una. Eliminar una ejecución libera enseguida sus carpetas de trabajo; el contenido que solo ella necesitaba se puede liberar aquí un día después.</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>session</comment>
        <translation>%1 (archivada)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a session and its size</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Other sessions: %1. All together: %2.</source>
        <translation>Otras sesiones: %1. En total: %2.</translation>
    </message>
</context>
<context>
    <name>cmbagent::StudioWindow</name>
    <message>
        <source>The graph was written to %1.</source>
        <translation>El grafo se escribió en %1.</translation>
    </message>
    <message>
        <source>The graph could not be written to %1.</source>
        <translation>El grafo no se pudo escribir en %1.</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>Elija un lugar donde pueda escribir.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionDialog</name>
    <message>
        <source>A&amp;ll of them</source>
        <translation>&amp;Todas</translation>
    </message>
    <message>
        <source>Ask a language &amp;model</source>
        <translation>Consultar un &amp;modelo de lenguaje</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>Suggested dependencies</source>
        <translation>Dependencias sugeridas</translation>
    </message>
    <message>
        <source>Reading the steps and their scripts…</source>
        <translation>Leyendo los pasos y sus scripts…</translation>
    </message>
    <message>
        <source>A model reads the steps and their scripts, and says what it thinks comes first; this costs what its provider takes for one question</source>
        <translation>Un modelo lee los pasos y sus scripts y dice qué cree que va antes; esto cuesta lo que su proveedor cobra por una pregunta</translation>
    </message>
    <message numerus="yes">
        <source>%n more, less sure, will be shown when these are decided.</source>
        <translation>
            <numerusform>%n más, menos segura, se mostrará cuando estas estén decididas.</numerusform>
            <numerusform>%n más, menos seguras, se mostrarán cuando estas estén decididas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No dependencies to suggest</source>
        <translation>No hay dependencias que sugerir</translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) that the workflow does not declare. Nothing changes before you add them.</source>
        <translation>
            <numerusform>%n dependencia que el flujo de trabajo no declara. Nada cambia hasta que la añada.</numerusform>
            <numerusform>%n dependencias que el flujo de trabajo no declara. Nada cambia hasta que las añada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking a language model… Closing stops it.</source>
        <translation>Consultando un modelo de lenguaje… Al cerrar se detiene.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>&amp;Añadir %n dependencia</numerusform>
            <numerusform>&amp;Añadir %n dependencias</numerusform>
        </translation>
    </message>
    <message>
        <source>One change, which Undo takes back</source>
        <translation>Un solo cambio, que «Deshacer» quita</translation>
    </message>
    <message>
        <source>Suggest them a&amp;gain</source>
        <translation>&amp;Volver a sugerirlas</translation>
    </message>
    <message>
        <source>Do not suggest the &amp;others again</source>
        <translation>No volver a sugerir las &amp;demás</translation>
    </message>
    <message>
        <source>What is said to be independent is suggested like everything else; Undo takes that back</source>
        <translation>Lo indicado como independiente se sugiere como todo lo demás; «Deshacer» lo revierte</translation>
    </message>
    <message>
        <source>Do not suggest &amp;again</source>
        <translation>&amp;No volver a sugerir</translation>
    </message>
    <message>
        <source>Choose at least one, or say that none is to be suggested again</source>
        <translation>Elija al menos una o indique que ninguna se vuelva a sugerir</translation>
    </message>
    <message>
        <source>The workflow says of each that its first step is independent of its second. That changes nothing about how they run, and here it can be taken back.</source>
        <translation>El flujo de trabajo indica de cada una que su primer paso es independiente del segundo. Eso no cambia cómo se ejecutan y aquí puede revertirse.</translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionRow</name>
    <message>
        <source>%1 sure</source>
        <comment>a percentage</comment>
        <translation>%1 de certeza</translation>
    </message>
</context>
<context>
    <name>cmbagent::SweepField</name>
    <message>
        <source>Parameter of the sweep</source>
        <translation>Parámetro del barrido</translation>
    </message>
    <message>
        <source>A sweep makes one branch for each value of a parameter</source>
        <translation>Un barrido crea una rama para cada valor de un parámetro</translation>
    </message>
    <message>
        <source>Values of the sweep</source>
        <translation>Valores del barrido</translation>
    </message>
    <message>
        <source>One branch</source>
        <translation>Una rama</translation>
    </message>
    <message>
        <source>Several values of %1</source>
        <translation>Varios valores de %1</translation>
    </message>
    <message>
        <source>0.1, 0.2, 0.5 or 1..10 step 2</source>
        <translation>0.1, 0.2, 0.5 o 1..10 step 2</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es): %1 = %2</source>
        <translation>
            <numerusform>%n rama: %1 = %2</numerusform>
            <numerusform>%n ramas: %1 = %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TableView</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskAdvice</name>
    <message>
        <source>Instructions for agents</source>
        <translation>Instrucciones para los agentes</translation>
    </message>
    <message>
        <source>Te&amp;ll them what this machine has</source>
        <translation>Indicar&amp;les qué tiene este equipo</translation>
    </message>
    <message>
        <source>I&amp;nstructions for agents</source>
        <translation>I&amp;nstrucciones para los agentes</translation>
    </message>
    <message>
        <source>What scr&amp;ipts keep to</source>
        <translation>Pautas para los &amp;scripts</translation>
    </message>
    <message>
        <source>What the engineer&apos;s scripts keep to</source>
        <translation>Pautas para los scripts del ingeniero</translation>
    </message>
    <message>
        <source>For example: Use SI units, and write every figure as PDF as well.</source>
        <translation>Por ejemplo: Use unidades del SI y escriba cada figura también como PDF.</translation>
    </message>
    <message>
        <source>What te&amp;xts keep to</source>
        <translation>Pautas para los te&amp;xtos</translation>
    </message>
    <message>
        <source>What the researcher&apos;s texts keep to</source>
        <translation>Pautas para los textos del investigador</translation>
    </message>
    <message>
        <source>For example: Two pages at most, for readers who know the field.</source>
        <translation>Por ejemplo: Dos páginas como máximo, para lectores que conocen el campo.</translation>
    </message>
    <message>
        <source>Processors, memory and graphics card, in one line; it stays part of the task when it is done again elsewhere</source>
        <translation>Procesadores, memoria y tarjeta gráfica, en una línea; sigue formando parte de la tarea cuando se hace de nuevo en otro sitio</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskDialog</name>
    <message>
        <source>Start the task</source>
        <translation>Iniciar la tarea</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>The new task</source>
        <translation>La nueva tarea</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Make a run of it and begin</source>
        <translation>Convertirla en una ejecución y empezar</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskEstimate</name>
    <message>
        <source>Nothing is paid: a recording gives the answers.</source>
        <translation>No se paga nada: una grabación da las respuestas.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskFiles</name>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Añadir archivos…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Files the task may read</source>
        <translation>Archivos que la tarea puede leer</translation>
    </message>
    <message>
        <source>Take the selected files off this list; the files themselves stay</source>
        <translation>Quitar de esta lista los archivos seleccionados; los archivos mismos se quedan</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Remove it from the list, or choose it anew.</source>
        <translation>No se puede leer el archivo %1. Quítelo de la lista o elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>Two files are called %1. Rename one, or remove it from the list.</source>
        <translation>Dos archivos se llaman %1. Cambie el nombre de uno o quítelo de la lista.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskForm</name>
    <message>
        <source>Most steps of the plan</source>
        <translation>Máximo de pasos del plan</translation>
    </message>
    <message>
        <source>Reviews of the plan</source>
        <translation>Revisiones del plan</translation>
    </message>
    <message>
        <source>Attempts of each step</source>
        <translation>Intentos de cada paso</translation>
    </message>
    <message>
        <source>For example: Find the temperature of the cosmic microwave background in the table, plot the residuals, and report how well a black body fits.</source>
        <translation>Por ejemplo: Encuentre en la tabla la temperatura del fondo cósmico de microondas, dibuje los residuos e informe de lo bien que se ajusta un cuerpo negro.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>La tarea</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>When you are asked</source>
        <translation>Cuándo se le pregunta</translation>
    </message>
    <message>
        <source>&amp;What is to be done?</source>
        <translation>¿Q&amp;ué hay que hacer?</translation>
    </message>
    <message>
        <source>Files it may read are copied into the folder of the task.</source>
        <translation>Los archivos que puede leer se copian en la carpeta de la tarea.</translation>
    </message>
    <message>
        <source>How is it gone about?</source>
        <translation>¿Cómo se aborda?</translation>
    </message>
    <message>
        <source>Which models are asked?</source>
        <translation>¿Qué modelos se consultan?</translation>
    </message>
    <message>
        <source>When are you asked?</source>
        <translation>¿Cuándo se le pregunta?</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Budgets of the session and the project hold beside it.</source>
        <translation>Además valen los presupuestos de la sesión y del proyecto.</translation>
    </message>
    <message>
        <source>Who &amp;does it</source>
        <translation>Quién lo &amp;hace</translation>
    </message>
    <message>
        <source>never</source>
        <comment>at which cost a task pauses</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Pause whenever it has cost so much more</source>
        <translation>Pausar cada vez que haya costado esta cantidad más</translation>
    </message>
    <message>
        <source>The runs of the task pause when calls of models have cost this much, and again when they have cost as much once more; Resume goes on</source>
        <translation>Las ejecuciones de la tarea se pausan cuando las llamadas a modelos han costado esta cantidad, y otra vez cuando han costado otro tanto; «Reanudar» continúa</translation>
    </message>
    <message>
        <source>Most &amp;steps of the plan</source>
        <translation>Máximo de &amp;pasos del plan</translation>
    </message>
    <message>
        <source>&amp;Reviews of the plan</source>
        <translation>&amp;Revisiones del plan</translation>
    </message>
    <message>
        <source>A&amp;ttempts of each step</source>
        <translation>In&amp;tentos de cada paso</translation>
    </message>
    <message>
        <source>&amp;Pause at a cost of</source>
        <translation>Pausar al llegar a un c&amp;oste de</translation>
    </message>
    <message>
        <source>Say in a sentence or two what is to be done.</source>
        <translation>Diga en una o dos frases qué hay que hacer.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskModels</name>
    <message>
        <source>No language model is set up yet. Set the key of a provider, or start a model server on this computer, such as Ollama.</source>
        <translation>Todavía no hay ningún modelo de lenguaje configurado. Introduzca la clave de un proveedor o inicie en este equipo un servidor de modelos, como Ollama.</translation>
    </message>
    <message>
        <source>&amp;Models and keys…</source>
        <translation>&amp;Modelos y claves…</translation>
    </message>
    <message>
        <source>Looking for keys and for model servers on this computer…</source>
        <translation>Buscando claves y servidores de modelos en este equipo…</translation>
    </message>
    <message>
        <source>Set keys, servers, and the models that are usually asked</source>
        <translation>Configurar claves, servidores y los modelos que se suelen consultar</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Para todos</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>a role, such as planner</comment>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Model for all</source>
        <translation>Modelo para todos</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <translation>Modelo de %1</translation>
    </message>
    <message>
        <source>As set for each role</source>
        <translation>Como esté fijado para cada rol</translation>
    </message>
    <message>
        <source>As for all: %1</source>
        <translation>Como para todos: %1</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Ninguno elegido</translation>
    </message>
    <message>
        <source>As set: %1</source>
        <translation>Como está fijado: %1</translation>
    </message>
    <message>
        <source>Looking for language models…</source>
        <translation>Buscando modelos de lenguaje…</translation>
    </message>
    <message>
        <source>No language model is set up. Set one up under Models and keys.</source>
        <translation>No hay ningún modelo de lenguaje configurado. Configure uno en «Modelos y claves».</translation>
    </message>
    <message>
        <source>No model is chosen for %1. Choose one for all, or for %1 alone.</source>
        <translation>No se ha elegido ningún modelo para %1. Elija uno para todos o solo para %1.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskOptions</name>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>First choose which a&amp;gents take part</source>
        <translation>Ele&amp;gir primero qué agentes participan</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>Opc&amp;iones</translation>
    </message>
    <message>
        <source>Folder of documentation</source>
        <translation>Carpeta de documentación</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Choose the folder of documentation</source>
        <translation>Elegir la carpeta de documentación</translation>
    </message>
    <message>
        <source>&amp;Folder of documentation</source>
        <translation>Carpeta &amp;de documentación</translation>
    </message>
    <message>
        <source>Its texts and papers are copied, and agents search them for the task.</source>
        <translation>Se copian sus textos y artículos, y los agentes buscan en ellos para la tarea.</translation>
    </message>
    <message>
        <source>What the plan keeps to</source>
        <translation>Pautas que debe seguir el plan</translation>
    </message>
    <message>
        <source>For example: Look at the errors of the data before anything is fitted.</source>
        <translation>Por ejemplo: Mire los errores de los datos antes de ajustar nada.</translation>
    </message>
    <message>
        <source>The plan setter says which agents the task needs; the plan uses no others</source>
        <translation>El agente plan_setter dice qué agentes necesita la tarea; el plan no usa otros</translation>
    </message>
    <message>
        <source>What the plan &amp;keeps to</source>
        <translation>Pautas que de&amp;be seguir el plan</translation>
    </message>
    <message>
        <source>documentation</source>
        <translation>documentación</translation>
    </message>
    <message>
        <source>what the plan keeps to</source>
        <translation>pautas del plan</translation>
    </message>
    <message>
        <source>choice of agents</source>
        <translation>elección de agentes</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>ninguna fijada</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the folder of documentation anew, or leave it out.</source>
        <translation>No existe la carpeta %1. Elija de nuevo la carpeta de documentación o prescinda de ella.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TasksDesk</name>
    <message>
        <source>The plan is there, and its steps begin: %1</source>
        <translation>El plan está listo y sus pasos empiezan: %1</translation>
    </message>
    <message>
        <source>The task has cost %1 and pauses, as you wanted it to after every %2. Resume goes on with it.</source>
        <translation>La tarea ha costado %1 y se pausa, como usted quería, cada %2. «Reanudar» continúa con ella.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TextDiffView</name>
    <message>
        <source>Previous change (P)</source>
        <translation>Cambio anterior (P)</translation>
    </message>
    <message>
        <source>Next change (N)</source>
        <translation>Cambio siguiente (N)</translation>
    </message>
    <message>
        <source>What differs, line by line</source>
        <translation>Qué difiere, línea a línea</translation>
    </message>
    <message>
        <source>The texts differ too much to be told line by line; all that lies between is shown.</source>
        <translation>Los textos difieren demasiado para compararlos línea a línea; se muestra todo lo que hay en medio.</translation>
    </message>
    <message>
        <source>Only the first part is shown.</source>
        <translation>Solo se muestra la primera parte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln línea añadida</numerusform>
            <numerusform>%Ln líneas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln línea eliminada</numerusform>
            <numerusform>%Ln líneas eliminadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TextEditor</name>
    <message>
        <source>&amp;Back to what was shown</source>
        <translation>&amp;Volver a lo que se mostró</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texto de %1</translation>
    </message>
    <message>
        <source>Changed. With “Approve with changes” the steps after this one get this text; what the step made stays on record.</source>
        <translation>Cambiado. Con «Aprobar con cambios», los pasos siguientes reciben este texto; lo que produjo el paso queda registrado.</translation>
    </message>
    <message>
        <source>As it was shown. Change it here, and the steps after this one get your text instead.</source>
        <translation>Tal como se mostró. Cámbielo aquí, y los pasos siguientes recibirán su texto en su lugar.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TextView</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Find in text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Coincidencia anterior (Mayús+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Coincidencia siguiente (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Cerrar la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontrados</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineDelegate</name>
    <message>
        <source>%1 · try %2</source>
        <comment>how long, attempt</comment>
        <translation>%1 · intento %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineKey</name>
    <message>
        <source>Key</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>A bar: ran. A solid line: waited for a person. A dashed line: waited to be tried again. A dotted line: waited for its turn. A gap with a time: nothing ran for that long.</source>
        <translation>Una barra: se ejecutó. Una línea continua: esperó a una persona. Una línea discontinua: esperó a que se reintentara. Una línea de puntos: esperó su turno. Un hueco con un tiempo: no se ejecutó nada durante ese tiempo.</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Se ejecutó</translation>
    </message>
    <message>
        <source>Waited for a person</source>
        <translation>Esperó a una persona</translation>
    </message>
    <message>
        <source>Waited to be tried again</source>
        <translation>Esperó a que se reintentara</translation>
    </message>
    <message>
        <source>Waited for its turn</source>
        <translation>Esperó su turno</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineModel</name>
    <message>
        <source>Attempt %1 · %2 · %3</source>
        <comment>number, how it ended, how long</comment>
        <translation>Intento %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Asked, and withdrawn before anybody answered</source>
        <translation>Preguntó, y se retiró la pregunta antes de que nadie respondiera</translation>
    </message>
    <message>
        <source>Waited for a person · %1</source>
        <translation>Esperó a una persona · %1</translation>
    </message>
    <message>
        <source>Waiting for you · %1</source>
        <translation>Le espera · %1</translation>
    </message>
    <message>
        <source>Waited before attempt %1 · %2</source>
        <translation>Esperó antes del intento %1 · %2</translation>
    </message>
    <message>
        <source>Interrupted, waited to go on · %1</source>
        <translation>Interrumpido, esperó para continuar · %1</translation>
    </message>
    <message>
        <source>Waited for its turn · %1</source>
        <translation>Esperó su turno · %1</translation>
    </message>
    <message>
        <source>Waiting for its turn · %1</source>
        <translation>Espera su turno · %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Kept: it ran in another run</source>
        <translation>Conservado: se ejecutó en otra ejecución</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Aún no ejecutado</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>Tiempo desde el inicio</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelinePage</name>
    <message>
        <source>Place in time</source>
        <translation>Lugar en el tiempo</translation>
    </message>
    <message>
        <source>When each step ran, waited and was tried again will be drawn here once the workflow runs.</source>
        <translation>Aquí se dibujará cuándo se ejecutó, esperó y se reintentó cada paso, en cuanto se ejecute el flujo de trabajo.</translation>
    </message>
    <message>
        <source>Fold pauses in which nothing ran</source>
        <translation>Plegar las pausas en las que no se ejecutó nada</translation>
    </message>
    <message>
        <source>Show more time (−)</source>
        <translation>Mostrar más tiempo (−)</translation>
    </message>
    <message>
        <source>Show less time (+); or drag across the bars</source>
        <translation>Mostrar menos tiempo (+); o arrastre sobre las barras</translation>
    </message>
    <message>
        <source>Show the whole run (0)</source>
        <translation>Mostrar toda la ejecución (0)</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>One row a step. Left and Right move along the time, plus and minus zoom, 0 shows all.</source>
        <translation>Una fila por paso. Izquierda y Derecha recorren el tiempo, más y menos amplían y reducen, 0 muestra todo.</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimingBar</name>
    <message>
        <source>When the attempts ran within the whole run</source>
        <translation>Cuándo tuvieron lugar los intentos dentro de toda la ejecución</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>start of the run</source>
        <translation>inicio de la ejecución</translation>
    </message>
</context>
<context>
    <name>cmbagent::TrialDesk</name>
    <message>
        <source>The draft is not tried, since it could not be saved as it stands: %1</source>
        <translation>El borrador no se prueba, porque no se pudo guardar tal como está: %1</translation>
    </message>
    <message>
        <source>Everything there is to mend is listed under File, with its line.</source>
        <translation>Todo lo que hay que corregir aparece en «Archivo», con su línea.</translation>
    </message>
    <message>
        <source>What the draft describes does its part without a model, so there is nobody to talk to.</source>
        <translation>Lo que describe el borrador hace su parte sin ningún modelo, así que no hay con quién hablar.</translation>
    </message>
    <message>
        <source>Change its kind under File.</source>
        <translation>Cambie su clase en «Archivo».</translation>
    </message>
</context>
<context>
    <name>cmbagent::TrialPane</name>
    <message>
        <source>Start &amp;again</source>
        <translation>Empezar de &amp;nuevo</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>Model to try it with</source>
        <translation>Modelo con el que probarlo</translation>
    </message>
    <message>
        <source>The one runs would ask</source>
        <translation>El que consultarían las ejecuciones</translation>
    </message>
    <message>
        <source>Conversation with the agent</source>
        <translation>Conversación con el agente</translation>
    </message>
    <message>
        <source>Say something to the agent and see how it answers. Nothing is written into a run, and no script is run.</source>
        <translation>Dígale algo al agente y vea cómo responde. No se escribe nada en ninguna ejecución y no se ejecuta ningún script.</translation>
    </message>
    <message>
        <source>What it is to do; Ctrl+Enter sends it</source>
        <translation>Qué debe hacer; Ctrl+Intro lo envía</translation>
    </message>
    <message>
        <source>What you say to the agent</source>
        <translation>Lo que usted le dice al agente</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>It hands over to “%1”, who is not asked here.</source>
        <translation>Pasa el trabajo a «%1», a quien no se consulta aquí.</translation>
    </message>
    <message>
        <source>A step could not use this answer.</source>
        <translation>Un paso no podría usar esta respuesta.</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>grabado</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>model, time, tokens, cost</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The provider may still charge what the model had written by then.</source>
        <translation>El proveedor puede cobrar igualmente lo que el modelo había escrito hasta ese momento.</translation>
    </message>
    <message>
        <source>This conversation: %1, %2, %3</source>
        <comment>calls, tokens, cost</comment>
        <translation>Esta conversación: %1, %2, %3</translation>
    </message>
    <message>
        <source>Your draft is tried: the file as it stands in the editor, which is not saved.</source>
        <translation>Se prueba su borrador: el archivo tal como está en el editor, sin guardar.</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <comment>agent</comment>
        <translation>%1 (borrador)</translation>
    </message>
    <message>
        <source>M&amp;odel:</source>
        <translation>M&amp;odelo:</translation>
    </message>
</context>
<context>
    <name>cmbagent::UndoDesk</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Se eliminó «%1».</translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %n thing(s), “%1” last.</source>
        <translation>
            <numerusform>Eliminado: %n elemento, el último «%1».</numerusform>
            <numerusform>Eliminados: %n elementos, el último «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be brought back for %n second(s), and until the program quits. Closing this bar deletes it for good.</source>
        <translation>
            <numerusform>Se puede recuperar durante %n segundo, y hasta que se cierre el programa. Cerrar esta barra lo elimina definitivamente.</numerusform>
            <numerusform>Se puede recuperar durante %n segundos, y hasta que se cierre el programa. Cerrar esta barra lo elimina definitivamente.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
</context>
<context>
    <name>cmbagent::UsageModel</name>
    <message>
        <source>Run time over all attempts, without waits</source>
        <translation>Tiempo de ejecución de todos los intentos, sin esperas</translation>
    </message>
    <message>
        <source>Processor time over all attempts and cores</source>
        <translation>Tiempo de procesador de todos los intentos y núcleos</translation>
    </message>
    <message>
        <source>The most memory any attempt had at once</source>
        <translation>La mayor memoria que ocupó a la vez algún intento</translation>
    </message>
    <message>
        <source>What was in the work folders when the attempts ended</source>
        <translation>Lo que había en las carpetas de trabajo cuando terminaron los intentos</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Memoria máxima</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
</context>
<context>
    <name>cmbagent::WelcomePage</name>
    <message>
        <source>Start with an example</source>
        <translation>Empezar con un ejemplo</translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>Run an analysis as a graph of steps, watch it live, and keep every result.</source>
        <translation>Ejecute un análisis como un grafo de pasos, obsérvelo en directo y conserve cada resultado.</translation>
    </message>
    <message>
        <source>Open workflow…</source>
        <translation>Abrir flujo de trabajo…</translation>
    </message>
    <message>
        <source>Import trace…</source>
        <translation>Importar traza…</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Ejecuciones recientes</translation>
    </message>
    <message>
        <source>Your runs will be listed here, with how they ended. Open an example above to make the first one.</source>
        <translation>Aquí aparecerán sus ejecuciones, con su desenlace. Abra un ejemplo arriba para crear la primera.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>Open the data folder in the file manager</source>
        <translation>Abrir la carpeta de datos en el gestor de archivos</translation>
    </message>
    <message>
        <source>Your data is in %1 (%2)</source>
        <translation>Sus datos están en %1 (%2)</translation>
    </message>
    <message>
        <source>Your data is in %1</source>
        <translation>Sus datos están en %1</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Página de inicio</translation>
    </message>
</context>
<context>
    <name>cmbagent::WelcomeTour</name>
    <message>
        <source>&amp;Leave the tour</source>
        <translation>Sa&amp;lir del recorrido</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Recorrido por la ventana</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
</context>
<context>
    <name>cmbagent::WhyController</name>
    <message>
        <source>Why has this not run?</source>
        <translation>¿Por qué no se ha ejecutado?</translation>
    </message>
    <message>
        <source>Why did this not run here?</source>
        <translation>¿Por qué no se ejecutó aquí?</translation>
    </message>
    <message>
        <source>Why did this run again?</source>
        <translation>¿Por qué se volvió a ejecutar?</translation>
    </message>
    <message>
        <source>Why did this run?</source>
        <translation>¿Por qué se ejecutó?</translation>
    </message>
    <message>
        <source>%1: the result is of “%2”, attempt %3.</source>
        <comment>kept, run</comment>
        <translation>%1: el resultado es de «%2», intento %3.</translation>
    </message>
    <message>
        <source>%1: the run that made the result was deleted; what it made is kept.</source>
        <comment>kept</comment>
        <translation>%1: la ejecución que obtuvo el resultado se eliminó; lo que produjo se conserva.</translation>
    </message>
    <message>
        <source>Compared with “%1”.</source>
        <translation>Comparado con «%1».</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowActions</name>
    <message>
        <source>&amp;Welcome page</source>
        <translation>&amp;Página de inicio</translation>
    </message>
    <message>
        <source>Examples, recent runs and where your data is</source>
        <translation>Ejemplos, ejecuciones recientes y dónde están sus datos</translation>
    </message>
    <message>
        <source>&amp;Open workflow…</source>
        <translation>&amp;Abrir flujo de trabajo…</translation>
    </message>
    <message>
        <source>Open a workflow file (*.workflow.yaml)</source>
        <translation>Abrir un archivo de flujo de trabajo (*.workflow.yaml)</translation>
    </message>
    <message>
        <source>&amp;WfFormat trace…</source>
        <translation>&amp;Traza WfFormat…</translation>
    </message>
    <message>
        <source>Open a recorded workflow (WfFormat 1.5, *.json) as a graph, to look at and to simulate</source>
        <translation>Abrir un flujo de trabajo grabado (WfFormat 1.5, *.json) como grafo, para mirarlo y simularlo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecutar</translation>
    </message>
    <message>
        <source>Run this workflow with the parameters shown</source>
        <translation>Ejecutar este flujo de trabajo con los parámetros mostrados</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Start no new step; what runs may finish</source>
        <translation>No empezar ningún paso nuevo; lo que está en curso puede terminar</translation>
    </message>
    <message>
        <source>Pause and &amp;stop what runs</source>
        <translation>Pausar y &amp;detener lo que está en curso</translation>
    </message>
    <message>
        <source>Start no new step and stop the running ones; they run again after Resume</source>
        <translation>No empezar ningún paso nuevo y detener los que están en curso; vuelven a ejecutarse al reanudar</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Go on where this run stopped; finished steps are kept</source>
        <translation>Continuar donde se detuvo esta ejecución; los pasos terminados se conservan</translation>
    </message>
    <message>
        <source>&amp;Cancel run…</source>
        <translation>&amp;Cancelar ejecución…</translation>
    </message>
    <message>
        <source>End this run; what is finished stays, the rest is not done</source>
        <translation>Terminar esta ejecución; lo terminado permanece, el resto no se hace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Si&amp;mulate…</source>
        <translation>&amp;Simular…</translation>
    </message>
    <message>
        <source>Let each task sleep its recorded run time, divided by a factor</source>
        <translation>Dejar que cada tarea solo espere su tiempo registrado, dividido entre un factor</translation>
    </message>
    <message>
        <source>Play &amp;from here…</source>
        <translation>&amp;Volver a ejecutar desde aquí…</translation>
    </message>
    <message>
        <source>Make a branch that runs the selected step again, and what needs it; this run stays as it is</source>
        <translation>Crear una rama que vuelve a ejecutar el paso seleccionado y lo que lo necesita; esta ejecución queda como está</translation>
    </message>
    <message>
        <source>&amp;Branches</source>
        <translation>Ra&amp;mas</translation>
    </message>
    <message>
        <source>All runs and their branches, with what came out of each</source>
        <translation>Todas las ejecuciones y sus ramas, con lo que resultó de cada una</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>C&amp;omparar…</translation>
    </message>
    <message>
        <source>Choose runs and compare them step by step, number by number</source>
        <translation>Elegir ejecuciones y compararlas paso a paso, número a número</translation>
    </message>
    <message>
        <source>&amp;Answer next question</source>
        <translation>Responder la siguiente pre&amp;gunta</translation>
    </message>
    <message>
        <source>Show the next step that waits for your answer</source>
        <translation>Mostrar el siguiente paso que espera su respuesta</translation>
    </message>
    <message>
        <source>Re&amp;name run…</source>
        <translation>Cambiar &amp;nombre de la ejecución…</translation>
    </message>
    <message>
        <source>Give this run another name</source>
        <translation>Dar otro nombre a esta ejecución</translation>
    </message>
    <message>
        <source>Show this run&apos;s files in the file manager</source>
        <translation>Mostrar los archivos de esta ejecución en el gestor de archivos</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Grafo</translation>
    </message>
    <message>
        <source>The steps and what they need, as a graph</source>
        <translation>Los pasos y lo que necesitan, como grafo</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Cronología</translation>
    </message>
    <message>
        <source>When each step ran, waited and was tried again</source>
        <translation>Cuándo se ejecutó, esperó y se reintentó cada paso</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Pasos</translation>
    </message>
    <message>
        <source>The steps as a table</source>
        <translation>Los pasos como tabla</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Archivos</translation>
    </message>
    <message>
        <source>Every file the run has written, with a preview</source>
        <translation>Todos los archivos que ha escrito la ejecución, con vista previa</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>&amp;Métricas</translation>
    </message>
    <message>
        <source>Numbers the steps reported, and what each of them took</source>
        <translation>Números que comunicaron los pasos, y lo que consumió cada uno</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>In&amp;forme</translation>
    </message>
    <message>
        <source>The newest report of this run</source>
        <translation>El informe más reciente de esta ejecución</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Pane&amp;l siguiente</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>Llevar el teclado al panel siguiente</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>Llevar el teclado al panel anterior</translation>
    </message>
    <message>
        <source>Open &amp;questions when they come</source>
        <translation>Abrir las preguntas al &amp;llegar</translation>
    </message>
    <message>
        <source>Show a step&apos;s question as soon as it asks, if its run is in front</source>
        <translation>Mostrar la pregunta de un paso en cuanto la haga, si su ejecución está delante</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop says</source>
        <translation>Claro u oscuro, según el escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Siempre claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Siempre oscuro</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Amp&amp;liar</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>Mostrar el grafo más grande</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Red&amp;ucir</translation>
    </message>
    <message>
        <source>Show the graph smaller</source>
        <translation>Mostrar el grafo más pequeño</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Tamaño real</translation>
    </message>
    <message>
        <source>Show the graph at 100 %</source>
        <translation>Mostrar el grafo al 100 %</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>Ajustar el gra&amp;fo</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Mostrar el grafo entero</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>Ampliar la &amp;selección</translation>
    </message>
    <message>
        <source>Show the selected step and its neighbours as large as possible</source>
        <translation>Mostrar el paso seleccionado y sus vecinos lo más grandes posible</translation>
    </message>
    <message>
        <source>Show a small overview in the corner of the graph</source>
        <translation>Mostrar una pequeña vista general en la esquina del grafo</translation>
    </message>
    <message>
        <source>F&amp;ollow what runs</source>
        <translation>Seguir lo &amp;que está en curso</translation>
    </message>
    <message>
        <source>Keep steps that run in sight, until you move the graph yourself</source>
        <translation>Mantener a la vista los pasos en curso, hasta que usted mueva el grafo</translation>
    </message>
    <message>
        <source>Read from &amp;top to bottom</source>
        <translation>Leer de arriba aba&amp;jo</translation>
    </message>
    <message>
        <source>Needs above what needs them, instead of to the left</source>
        <translation>Lo que se necesita va encima de lo que lo necesita, en vez de a su izquierda</translation>
    </message>
    <message>
        <source>Fold &amp;equal steps</source>
        <translation>Apilar pasos i&amp;guales</translation>
    </message>
    <message>
        <source>Show more than 20 steps of one kind with the same needs as one stack</source>
        <translation>Mostrar como una pila más de 20 pasos de un tipo con las mismas necesidades</translation>
    </message>
    <message>
        <source>Tid&amp;y up</source>
        <translation>Organi&amp;zar</translation>
    </message>
    <message>
        <source>Put every step back where the layout has it</source>
        <translation>Devolver cada paso al lugar que le da la disposición</translation>
    </message>
    <message>
        <source>E&amp;xport graph…</source>
        <translation>E&amp;xportar grafo…</translation>
    </message>
    <message>
        <source>Write the graph to a file: SVG, PNG, PDF, Mermaid, DOT or JSON</source>
        <translation>Escribir el grafo en un archivo: SVG, PNG, PDF, Mermaid, DOT o JSON</translation>
    </message>
    <message>
        <source>&amp;Find step</source>
        <translation>&amp;Buscar paso</translation>
    </message>
    <message>
        <source>Find steps by title, id, kind, or the text of their code</source>
        <translation>Buscar pasos por título, identificador, tipo o el texto de su código</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Buscar sigui&amp;ente</translation>
    </message>
    <message>
        <source>Go to the next step that was found</source>
        <translation>Ir al siguiente paso encontrado</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Buscar anterio&amp;r</translation>
    </message>
    <message>
        <source>Go to the step that was found before</source>
        <translation>Ir al paso encontrado anterior</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>Abrir la carpeta de &amp;datos</translation>
    </message>
    <message>
        <source>Show where this program keeps your runs</source>
        <translation>Mostrar dónde guarda este programa sus ejecuciones</translation>
    </message>
    <message>
        <source>What each run takes on disk, and what can be freed</source>
        <translation>Lo que ocupa cada ejecución en el disco y lo que se puede liberar</translation>
    </message>
    <message>
        <source>&amp;About CMBAgent Studio</source>
        <translation>Ace&amp;rca de CMBAgent Studio</translation>
    </message>
    <message>
        <source>Version, licence and what it is built on</source>
        <translation>Versión, licencia y en qué se basa</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>E&amp;jemplos</translation>
    </message>
    <message>
        <source>&amp;Recent workflows</source>
        <translation>Flujos de trabajo &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>No hay ninguna ejecución abierta</translation>
    </message>
    <message>
        <source>No workflow is open</source>
        <translation>No hay ningún flujo de trabajo abierto</translation>
    </message>
    <message>
        <source>What runs is the file: save it and press Done first</source>
        <translation>Lo que se ejecuta es el archivo: guárdelo y pulse «Terminar» antes</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>This run has no workflow file to start another run from</source>
        <translation>Esta ejecución no tiene ningún archivo de flujo de trabajo desde el que iniciar otra</translation>
    </message>
    <message>
        <source>&amp;Run again…</source>
        <translation>Volver a e&amp;jecutar…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Volver a ejecutar</translation>
    </message>
    <message>
        <source>Nothing works on this run now; Resume goes on with it</source>
        <translation>Nada trabaja ahora en esta ejecución; «Reanudar» continúa con ella</translation>
    </message>
    <message>
        <source>This run is paused already</source>
        <translation>Esta ejecución ya está en pausa</translation>
    </message>
    <message>
        <source>This run has ended</source>
        <translation>Esta ejecución ha terminado</translation>
    </message>
    <message>
        <source>This run is going on already</source>
        <translation>Esta ejecución ya está en curso</translation>
    </message>
    <message>
        <source>These steps have no recorded run times; import a trace to simulate it</source>
        <translation>Estos pasos no tienen tiempos registrados; importe una traza para simularla</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>No hay ningún paso seleccionado</translation>
    </message>
    <message>
        <source>There is no run yet</source>
        <translation>Aún no hay ninguna ejecución</translation>
    </message>
    <message>
        <source>There is only one run yet</source>
        <translation>Solo hay una ejecución por ahora</translation>
    </message>
    <message>
        <source>Nothing waits for your answer</source>
        <translation>Nada espera su respuesta</translation>
    </message>
    <message>
        <source>This run is going on; cancel it first</source>
        <translation>Esta ejecución está en curso; cancélela antes</translation>
    </message>
    <message>
        <source>This is for the graph; it is not in front</source>
        <translation>Esto es para el grafo; no está delante</translation>
    </message>
    <message>
        <source>Only a run has steps that run</source>
        <translation>Solo una ejecución tiene pasos en curso</translation>
    </message>
    <message>
        <source>Sessions and &amp;projects…</source>
        <translation>Sesiones y pro&amp;yectos…</translation>
    </message>
    <message>
        <source>Where your runs belong: change, make, rename, archive or delete sessions and projects</source>
        <translation>A dónde pertenecen sus ejecuciones: cambiar, crear, renombrar, archivar o eliminar sesiones y proyectos</translation>
    </message>
    <message>
        <source>How the program looks and speaks, and what it may use</source>
        <translation>Qué aspecto tiene el programa, cómo habla y qué puede usar</translation>
    </message>
    <message>
        <source>&amp;Delete run</source>
        <translation>&amp;Eliminar ejecución</translation>
    </message>
    <message>
        <source>Remove this run and its files; for a while this can be undone</source>
        <translation>Eliminar esta ejecución y sus archivos; durante un tiempo se puede deshacer</translation>
    </message>
    <message>
        <source>Search or &amp;command…</source>
        <translation>&amp;Búsqueda o comando…</translation>
    </message>
    <message>
        <source>Find and do anything: actions, runs, steps, files, settings</source>
        <translation>Encontrar y hacer todo: acciones, ejecuciones, pasos, archivos, configuración</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>Rec&amp;orrido por la ventana</translation>
    </message>
    <message>
        <source>Shows in a minute where everything is</source>
        <translation>Muestra en un minuto dónde está todo</translation>
    </message>
    <message>
        <source>Every key and what it does, and other keys for it</source>
        <translation>Cada tecla y lo que hace, y otras teclas para ello</translation>
    </message>
    <message>
        <source>Collapse &amp;groups</source>
        <translation>Plegar gr&amp;upos</translation>
    </message>
    <message>
        <source>Show each group of steps as one card</source>
        <translation>Mostrar cada grupo de pasos como una tarjeta</translation>
    </message>
    <message>
        <source>E&amp;xpand groups</source>
        <translation>&amp;Desplegar grupos</translation>
    </message>
    <message>
        <source>Show the steps of every group in its frame</source>
        <translation>Mostrar los pasos de cada grupo en su marco</translation>
    </message>
    <message>
        <source>&amp;Event feed for other programs</source>
        <translation>F&amp;lujo de eventos para otros programas</translation>
    </message>
    <message>
        <source>Let programs on this computer that know the token follow and steer runs</source>
        <translation>Permitir que los programas de este equipo que conocen el token sigan y dirijan las ejecuciones</translation>
    </message>
    <message>
        <source>No step of this graph is in a group</source>
        <translation>Ningún paso de este grafo pertenece a un grupo</translation>
    </message>
    <message>
        <source>Answers &amp;given before…</source>
        <translation>Respuestas anter&amp;iores…</translation>
    </message>
    <message>
        <source>What was answered, by whom and when, and which answers are remembered</source>
        <translation>Qué se respondió, quién y cuándo, y qué respuestas se recuerdan</translation>
    </message>
    <message>
        <source>New win&amp;dow</source>
        <translation>Ventana nue&amp;va</translation>
    </message>
    <message>
        <source>Open one more window, for another run or workflow</source>
        <translation>Abrir una ventana más, para otra ejecución u otro flujo de trabajo</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Cerrar ventana</translation>
    </message>
    <message>
        <source>Close this window; the program goes on while another one is open</source>
        <translation>Cerrar esta ventana; el programa sigue mientras haya otra abierta</translation>
    </message>
    <message>
        <source>&amp;CMBAgent run…</source>
        <translation>Ejecución de &amp;CMBAgent…</translation>
    </message>
    <message>
        <source>Make a run of a folder that the Python version of CMBAgent wrote; the folder stays as it is</source>
        <translation>Hacer una ejecución de una carpeta que escribió la versión Python de CMBAgent; la carpeta queda como está</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Aj&amp;ustes…</translation>
    </message>
    <message>
        <source>Close every window and end the program; runs can be resumed later</source>
        <translation>Cerrar todas las ventanas y terminar el programa; las ejecuciones se pueden reanudar más tarde</translation>
    </message>
    <message>
        <source>Open run fo&amp;lder</source>
        <translation>A&amp;brir carpeta de la ejecución</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Panel an&amp;terior</translation>
    </message>
    <message>
        <source>M&amp;inimap</source>
        <translation>M&amp;inimapa</translation>
    </message>
    <message>
        <source>St&amp;orage…</source>
        <translation>Al&amp;macenamiento…</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Organizar</translation>
    </message>
    <message>
        <source>Find ste&amp;ps</source>
        <translation>B&amp;uscar pasos</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>&amp;Whole screen</source>
        <translation>Pa&amp;ntalla completa</translation>
    </message>
    <message>
        <source>Full screen: use all of the screen for this window; again to go back</source>
        <translation>Pantalla completa: usar toda la pantalla para esta ventana; otra vez para volver</translation>
    </message>
    <message>
        <source>New tas&amp;k…</source>
        <translation>Nueva &amp;tarea…</translation>
    </message>
    <message>
        <source>Say in words what is to be done; agents that ask language models do it</source>
        <translation>Decir con palabras qué hay que hacer; lo hacen agentes que consultan modelos de lenguaje</translation>
    </message>
    <message>
        <source>A&amp;gents…</source>
        <translation>Ag&amp;entes…</translation>
    </message>
    <message>
        <source>Who can do the steps of a plan: find, read, switch, copy and write agents</source>
        <translation>Quién puede hacer los pasos de un plan: buscar, leer, activar y desactivar, copiar y escribir agentes</translation>
    </message>
    <message>
        <source>Cos&amp;ts</source>
        <translation>Cos&amp;tes</translation>
    </message>
    <message>
        <source>What language models cost: over time, by agent, model and step, and against budgets</source>
        <translation>Lo que cuestan los modelos de lenguaje: a lo largo del tiempo, por agente, modelo y paso, y frente a los presupuestos</translation>
    </message>
    <message>
        <source>Run the de&amp;monstration</source>
        <translation>Ejecutar la demo&amp;stración</translation>
    </message>
    <message>
        <source>From a sentence to a reviewed report, with recorded answers of language models; needs no key and no network</source>
        <translation>De una frase a un informe revisado, con respuestas grabadas de modelos de lenguaje; no necesita clave ni red</translation>
    </message>
    <message>
        <source>Name a chec&amp;kpoint…</source>
        <translation>Nombrar un p&amp;unto de control…</translation>
    </message>
    <message>
        <source>Keep the run as it is now, to branch from later</source>
        <translation>Conservar la ejecución tal como está ahora, para sacar una rama de ella más tarde</translation>
    </message>
    <message>
        <source>This run has ended; it can be branched from at any time</source>
        <translation>Esta ejecución ha terminado; se puede sacar una rama de ella en cualquier momento</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowDocks</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>E&amp;jecuciones</translation>
    </message>
    <message>
        <source>Show or hide the list of runs</source>
        <translation>Mostrar u ocultar la lista de ejecuciones</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Show or hide what is known of the selected step</source>
        <translation>Mostrar u ocultar lo que se sabe del paso seleccionado</translation>
    </message>
    <message>
        <source>Show or hide the console, events, questions and problems</source>
        <translation>Mostrar u ocultar la consola, los eventos, las preguntas y los problemas</translation>
    </message>
    <message>
        <source>Hide this pane; View brings it back</source>
        <translation>Ocultar este panel; el menú Ver lo devuelve</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar %1</translation>
    </message>
    <message>
        <source>The page in front has no panes</source>
        <translation>La página que está delante no tiene paneles</translation>
    </message>
    <message>
        <source>Another sheet is in its place</source>
        <translation>Otra hoja ocupa su lugar</translation>
    </message>
    <message>
        <source>Conso&amp;le and events</source>
        <translation>Consola y e&amp;ventos</translation>
    </message>
    <message>
        <source>Enlarge the &amp;bottom panel</source>
        <translation>Con&amp;sola en toda la página</translation>
    </message>
    <message>
        <source>Enlarge the console, events, questions and problems to the whole page; again to go back</source>
        <translation>Ampliar la consola, los eventos, las preguntas y los problemas a toda la página; otra vez para volver</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowParts</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowShell</name>
    <message>
        <source>Where you start</source>
        <translation>Dónde se empieza</translation>
    </message>
    <message>
        <source>Two examples are ready to run, and your recent runs are below them. Alt+Home brings you back here.</source>
        <translation>Dos ejemplos están listos para ejecutarse, y debajo están sus ejecuciones recientes. Alt+Inicio le trae de vuelta aquí.</translation>
    </message>
    <message>
        <source>The steps of a run, what they need and how they stand. Alt+Home brings you to the examples.</source>
        <translation>Los pasos de una ejecución, lo que necesitan y cómo están. Alt+Inicio le lleva a los ejemplos.</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Búsqueda o comando</translation>
    </message>
    <message>
        <source>Everything the program can do, every run, step, file and setting: type a part of its name. Actions that cannot be done now say why.</source>
        <translation>Todo lo que el programa puede hacer, cada ejecución, paso, archivo y opción: escriba parte de su nombre. Las acciones que no son posibles ahora dicen por qué.</translation>
    </message>
    <message>
        <source>Run, pause, go on</source>
        <translation>Ejecutar, pausar, continuar</translation>
    </message>
    <message>
        <source>What runs can be paused and resumed at any time, also after the program was closed: finished steps are kept.</source>
        <translation>Lo que está en curso se puede pausar y reanudar en cualquier momento, también después de cerrar el programa: los pasos terminados se conservan.</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>Sus ejecuciones</translation>
    </message>
    <message>
        <source>Every run of this session with its branches, on the left as soon as a run or workflow is open. Nothing recorded ever changes; playing a run again from a step makes a branch.</source>
        <translation>Todas las ejecuciones de esta sesión con sus ramas, a la izquierda en cuanto hay abierta una ejecución o un flujo de trabajo. Nada de lo registrado cambia nunca; volver a ejecutar desde un paso crea una rama.</translation>
    </message>
    <message>
        <source>Questions that wait for you</source>
        <translation>Preguntas que le esperan</translation>
    </message>
    <message>
        <source>Steps can ask a person before they go on. How many wait stands here, and Ctrl+J goes to the next one.</source>
        <translation>Los pasos pueden preguntar a una persona antes de continuar. Aquí se ve cuántas esperan, y Ctrl+J va a la siguiente.</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Cómo va todo</translation>
    </message>
    <message>
        <source>How far the run is, how many steps may work at once, and whether everything is on the disk.</source>
        <translation>Hasta dónde ha llegado la ejecución, cuántos pasos pueden trabajar a la vez y si todo está en el disco.</translation>
    </message>
    <message>
        <source>Menus and keys</source>
        <translation>Menús y teclas</translation>
    </message>
    <message>
        <source>Help has this tour and the page of shortcuts, where every key can be changed. F6 goes round the panes.</source>
        <translation>El menú Ayuda tiene este recorrido y la página de atajos, donde se puede cambiar cada tecla. F6 recorre los paneles.</translation>
    </message>
    <message>
        <source>New here? A tour of a minute shows where everything is.</source>
        <translation>¿Es nuevo aquí? Un recorrido de un minuto muestra dónde está todo.</translation>
    </message>
    <message>
        <source>Help has it later, too.</source>
        <translation>El menú Ayuda también lo tiene más tarde.</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>&amp;Mostrar</translation>
    </message>
</context>
<context>
    <name>cmbagent::WrapLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
</TS>
