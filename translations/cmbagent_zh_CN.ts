<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionTips</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip, keys</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Failed step</source>
        <translation>失败的步骤</translation>
    </message>
    <message>
        <source>Unclear effect</source>
        <translation>情况不明的外部影响</translation>
    </message>
    <message>
        <source>Before a step</source>
        <translation>步骤之前</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Unexpected result</source>
        <translation>意外的结果</translation>
    </message>
    <message>
        <source>Approve and go on</source>
        <translation>批准并继续</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>Do not use the results</source>
        <translation>不使用结果</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>跳过此步骤</translation>
    </message>
    <message>
        <source>Change it and try again</source>
        <translation>更改后重试</translation>
    </message>
    <message>
        <source>Approve with changes</source>
        <translation>修改后批准</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>再做一次</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The run begins.</source>
        <translation>运行开始。</translation>
    </message>
    <message>
        <source>The step starts.</source>
        <translation>步骤开始。</translation>
    </message>
    <message>
        <source>The steps after this one go on.</source>
        <translation>此后的步骤继续进行。</translation>
    </message>
    <message>
        <source>The run is cancelled before anything of it has run.</source>
        <translation>运行在任何内容执行之前被取消。</translation>
    </message>
    <message>
        <source>The results stay on record, and the steps that need them are skipped.</source>
        <translation>结果仍留有记录，依赖它们的步骤会被跳过。</translation>
    </message>
    <message>
        <source>This step and those that need it are skipped; everything finished stays.</source>
        <translation>此步骤和依赖它的步骤将被跳过；已完成的一切都会保留。</translation>
    </message>
    <message>
        <source>The step runs once more with what you change and write here.</source>
        <translation>该步骤按您在此更改和填写的内容再运行一次。</translation>
    </message>
    <message>
        <source>The run goes on, and the steps after this one can read your comment. Needs a comment.</source>
        <translation>运行继续进行，此后的步骤可以读到您的意见。需要填写意见。</translation>
    </message>
    <message>
        <source>The step runs once more, even if that makes its effect happen twice.</source>
        <translation>该步骤再运行一次，即使这会使其外部影响发生两次。</translation>
    </message>
    <message>
        <source>The step runs once more as it is, and is told what you write here.</source>
        <translation>该步骤原样再运行一次，并会收到您在此写的内容。</translation>
    </message>
    <message>
        <source>The run is cancelled; everything finished stays.</source>
        <translation>运行被取消；已完成的一切都会保留。</translation>
    </message>
    <message>
        <source>The step counts as done, and the run goes on.</source>
        <translation>该步骤视为已完成，运行继续进行。</translation>
    </message>
    <message>
        <source>The step&apos;s own check runs and decides.</source>
        <translation>由步骤自带的检查运行并作出决定。</translation>
    </message>
    <message>
        <source>it goes on waiting</source>
        <translation>它会继续等待</translation>
    </message>
    <message>
        <source>the run is cancelled</source>
        <translation>取消运行</translation>
    </message>
    <message>
        <source>the results are not used</source>
        <translation>不使用结果</translation>
    </message>
    <message>
        <source>this step is skipped</source>
        <translation>将跳过此步骤</translation>
    </message>
    <message>
        <source>the step is tried again</source>
        <translation>将重试该步骤</translation>
    </message>
    <message>
        <source>it counts as approved</source>
        <translation>视为批准</translation>
    </message>
    <message>
        <source>Only this time</source>
        <translation>仅此一次</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>在此运行中</translation>
    </message>
    <message>
        <source>In this run and its branches</source>
        <translation>在此运行及其分支中</translation>
    </message>
    <message>
        <source>In every run of the project</source>
        <translation>在项目的每个运行中</translation>
    </message>
    <message>
        <source>What to do about a failure is asked every time: no two are the same.</source>
        <translation>如何处理失败每次都会询问：没有两次失败是相同的。</translation>
    </message>
    <message>
        <source>Whether something happened outside is asked every time: only a look can tell.</source>
        <translation>外部是否发生了什么每次都会询问：只有查看才能知道。</translation>
    </message>
    <message>
        <source>A plan is asked about every time: it is what the whole run will do.</source>
        <translation>计划每次都会询问：它决定整个运行要做的事。</translation>
    </message>
    <message>
        <source>This is asked every time: what the step does outside cannot be undone.</source>
        <translation>此项每次都会询问：步骤对外部所做的事无法撤消。</translation>
    </message>
    <message>
        <source>Without an answer it goes on waiting, also when you close the program.</source>
        <translation>没有答复时它会继续等待，关闭程序后也是如此。</translation>
    </message>
    <message>
        <source>If nobody answers within %1 (by %2),</source>
        <translation>如果 %1内（%2 之前）无人答复，</translation>
    </message>
    <message>
        <source>The time to answer has run out;</source>
        <translation>答复时间已过；</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>when, what</comment>
        <translation>%1%2。</translation>
    </message>
    <message>
        <source>Deletes files</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Writes outside its folder</source>
        <translation>写入自己文件夹以外的位置</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>使用网络</translation>
    </message>
    <message>
        <source>May cost money</source>
        <translation>可能产生费用</translation>
    </message>
    <message>
        <source>Installs software or changes the system</source>
        <translation>安装软件或更改系统</translation>
    </message>
    <message>
        <source>Starts other programs</source>
        <translation>启动其他程序</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>无法撤消</translation>
    </message>
    <message>
        <source>%1 — line %2: %3</source>
        <comment>risk</comment>
        <translation>%1 — 第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1 — declared by “%2”</source>
        <comment>risk</comment>
        <translation>%1 — 由“%2”声明</translation>
    </message>
    <message>
        <source>The step starts with what you change here, and can read your comment. Needs one of them.</source>
        <translation>步骤将使用您在此处所做的更改开始运行,并可读取您的备注。两者至少需要其一。</translation>
    </message>
    <message>
        <source>The run begins with the plan as you changed it.</source>
        <translation>运行将按您更改后的计划开始。</translation>
    </message>
    <message>
        <source>The run goes on with the texts you changed; the steps after this one can read your comment, too. Needs one of them.</source>
        <translation>运行将使用您更改后的文本继续进行；此后的步骤也可以读到您的意见。两者至少需要其一。</translation>
    </message>
    <message>
        <source>Install and try again</source>
        <translation>安装并重试</translation>
    </message>
    <message>
        <source>The packages are installed for this project only, and the step runs once more.</source>
        <translation>这些软件包只为此项目安装，然后步骤再运行一次。</translation>
    </message>
    <message>
        <source>After a step</source>
        <translation>步骤之后</translation>
    </message>
    <message>
        <source>The step runs once more before anything builds on it, and is told all you said of it so far.</source>
        <translation>在其他步骤以它为基础之前，该步骤再运行一次，并会得知您至今对它提出的所有意见。</translation>
    </message>
</context>
<context>
    <name>BranchWords</name>
    <message>
        <source>active</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>已放弃</translation>
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
        <translation>无</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Processors: %1</source>
        <translation>处理器：%1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>内存：%1</translation>
    </message>
    <message>
        <source>Disk: %1</source>
        <translation>磁盘：%1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <translation>令牌数：%1</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>无从得知</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>费用：%1</translation>
    </message>
    <message>
        <source>changes something outside that cannot be undone</source>
        <translation>更改外部无法撤消的内容</translation>
    </message>
    <message>
        <source>changes things on this machine that may be repeated</source>
        <translation>更改本机上可以重复的内容</translation>
    </message>
    <message>
        <source>none beyond its own folder</source>
        <translation>除自己的文件夹外没有</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>uses the network</source>
        <translation>使用网络</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>step, facts</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>询问的原因</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>no such value</source>
        <translation>没有这样的值</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>解释器</translation>
    </message>
    <message>
        <source>the one that is found</source>
        <translation>自动找到的那个</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Changes of this branch</source>
        <translation>此分支的更改</translation>
    </message>
    <message>
        <source>Files it gets</source>
        <translation>获得的文件</translation>
    </message>
    <message>
        <source>Files it promises</source>
        <translation>承诺写出的文件</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>外部影响</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Kept in its place by</source>
        <translation>限制其位置的机制</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Will take</source>
        <translation>预计消耗</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more step(s)</source>
        <translation>
            <numerusform>还有 %Ln 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Times done again</source>
        <translation>重做次数</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>对它提出的意见</translation>
    </message>
</context>
<context>
    <name>CostWords</name>
    <message>
        <source>The costs could not be written to %1.</source>
        <translation>费用无法写入 %1。</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>请选择您有权写入的位置。</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>an amount of US dollars</comment>
        <translation>$%1</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a cost</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a cost</comment>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <comment>a cost</comment>
        <translation>%1，录制的</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 次调用</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 次调用</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个令牌</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>此运行</translation>
    </message>
    <message>
        <source>This run and its branches</source>
        <translation>此运行及其分支</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>此项目</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>此会话</translation>
    </message>
    <message>
        <source>Paid calls</source>
        <translation>付费调用</translation>
    </message>
    <message>
        <source>Recorded answers</source>
        <translation>录制的答复</translation>
    </message>
    <message>
        <source>Imported runs</source>
        <translation>导入的运行</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Not told apart</source>
        <translation>未区分</translation>
    </message>
    <message>
        <source>First attempts</source>
        <translation>首次尝试</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>%1 and its branches</source>
        <translation>%1 及其分支</translation>
    </message>
    <message>
        <source>Session “%1”</source>
        <translation>会话“%1”</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>项目“%1”</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1, each day</source>
        <translation>%1，每天</translation>
    </message>
    <message>
        <source>%1, each week</source>
        <translation>%1，每周</translation>
    </message>
    <message>
        <source>%1, each month</source>
        <translation>%1，每月</translation>
    </message>
    <message>
        <source>%1, in total</source>
        <translation>%1，总计</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>spent, limit, share</comment>
        <translation>%1 / %2，%3</translation>
    </message>
    <message>
        <source>%1 % of a budget is spent: %2, %3.</source>
        <translation>预算已用去 %1 %：%2，%3。</translation>
    </message>
    <message>
        <source>A budget is used up, and no more calls that cost anything are made: %1, %2.</source>
        <translation>预算已用完，不再进行任何会产生费用的调用：%1，%2。</translation>
    </message>
    <message>
        <source>A budget is used up: %1, %2. Calls go on, as it only tells.</source>
        <translation>预算已用完：%1，%2。此预算仅作提醒，调用会继续进行。</translation>
    </message>
    <message>
        <source>Used up: stops the next call that costs anything.</source>
        <translation>已用完：会阻止下一次产生费用的调用。</translation>
    </message>
    <message>
        <source>Used up: only told, calls go on.</source>
        <translation>已用完：仅作提醒，调用会继续进行。</translation>
    </message>
    <message>
        <source>Stops calls at its end.</source>
        <translation>用完时阻止调用。</translation>
    </message>
    <message>
        <source>Only tells.</source>
        <translation>仅作提醒。</translation>
    </message>
    <message>
        <source>Begins anew on %1.</source>
        <translation>于 %1 重新开始计算。</translation>
    </message>
    <message>
        <source>Without %1 of unknown cost.</source>
        <translation>不含费用未知的 %1。</translation>
    </message>
    <message>
        <source>At its end it will have cost about %1.</source>
        <translation>结束时费用约为 %1。</translation>
    </message>
    <message>
        <source>Another run of this workflow would cost %1, as one earlier run tells.</source>
        <translation>根据以前的 1 次运行，再运行一次此工作流将花费 %1。</translation>
    </message>
    <message>
        <source>Another run of this workflow would cost %1, as %2 earlier runs tell.</source>
        <translation>根据以前的 %2 次运行，再运行一次此工作流将花费 %1。</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of its tasks: no run of it was paid for yet.</source>
        <translation>可能花费 %1。这是根据其任务长度作出的粗略估算：还没有为它的任何运行付过费。</translation>
    </message>
    <message>
        <source>It will cost %1, as one earlier run tells.</source>
        <translation>根据以前的 1 次运行，将花费 %1。</translation>
    </message>
    <message>
        <source>It will cost %1, as %2 earlier runs tell.</source>
        <translation>根据以前的 %2 次运行，将花费 %1。</translation>
    </message>
    <message>
        <source>What it will cost is unknown: no model is chosen yet.</source>
        <translation>费用未知：尚未选择模型。</translation>
    </message>
    <message>
        <source>What it will cost is unknown: nobody knows the price of %1.</source>
        <translation>费用未知：没有 %1 的价格信息。</translation>
    </message>
    <message>
        <source>%1 to %2, likely %3</source>
        <comment>lowest, highest, likely cost</comment>
        <translation>%1 至 %2，可能为 %3</translation>
    </message>
    <message>
        <source>Such estimates came within %1 on average.</source>
        <translation>此类估算的平均误差在 %1 以内。</translation>
    </message>
    <message>
        <source>A budget may stop it: %1 is left of %2.</source>
        <comment>amount, budget</comment>
        <translation>它可能会因预算而停止：%2 中还剩 %1。</translation>
    </message>
    <message>
        <source>Input: %1, of it from the cache: %2</source>
        <translation>输入：%1，其中来自缓存：%2</translation>
    </message>
    <message>
        <source>Output: %1, of it reasoning: %2</source>
        <translation>输出：%1，其中用于推理：%2</translation>
    </message>
    <message>
        <source>%1 came to nothing</source>
        <translation>%1 没有得到结果</translation>
    </message>
    <message>
        <source>%1 of unknown cost</source>
        <translation>%1 费用未知</translation>
    </message>
    <message>
        <source>%1 with unknown numbers of tokens</source>
        <translation>%1 令牌数未知</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Outside of runs: trials</source>
        <translation>运行之外：试用</translation>
    </message>
    <message>
        <source>Outside of runs: suggestions</source>
        <translation>运行之外：建议</translation>
    </message>
    <message>
        <source>Outside of runs: tests</source>
        <translation>运行之外：测试</translation>
    </message>
    <message>
        <source>Outside of runs</source>
        <translation>运行之外</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>不属于任何尝试</translation>
    </message>
    <message>
        <source>%1 % reached: %2, %3</source>
        <comment>percent, budget, how far it was used</comment>
        <translation>已达 %1 %：%2，%3</translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>a cost</comment>
        <translation>录制的</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of the task, for one call of a model: no task of this way was paid for with these models yet.</source>
        <translation>可能花费 %1。这是根据任务长度、按 1 次模型调用作出的粗略估算：还没有以这些模型为此种方式的任务付过费。</translation>
    </message>
    <message>
        <source>It may cost %1. This is a rule of thumb from the length of the task, for %2 calls of models: no task of this way was paid for with these models yet.</source>
        <translation>可能花费 %1。这是根据任务长度、按 %2 次模型调用作出的粗略估算：还没有以这些模型为此种方式的任务付过费。</translation>
    </message>
    <message>
        <source>It will cost %1, as one earlier task of this way tells.</source>
        <translation>根据以前的 1 个此种方式的任务，将花费 %1。</translation>
    </message>
    <message>
        <source>It will cost %1, as %2 earlier tasks of this way tell; those in like words count most.</source>
        <translation>根据以前的 %2 个此种方式的任务，将花费 %1；措辞相近的任务权重最大。</translation>
    </message>
    <message>
        <source>It takes %1 to %2, likely %3.</source>
        <comment>shortest, longest, likely time</comment>
        <translation>用时 %1 至 %2，可能为 %3。</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>A short name for scripts and other steps: a letter, then letters, digits, &apos;-&apos; or &apos;_&apos;</source>
        <translation>供脚本和其他步骤使用的短名称：以字母开头，后接字母、数字、“-”或“_”</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Steps of one group belong together on screen; it changes nothing about how they run</source>
        <translation>同一分组的步骤在屏幕上放在一起；这不影响它们的运行方式</translation>
    </message>
    <message>
        <source>What the step does, in a few words</source>
        <translation>用几个词说明这个步骤做什么</translation>
    </message>
    <message>
        <source>What it runs</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>a script beside the workflow file, such as fit.py</source>
        <translation>工作流文件旁的脚本，例如 fit.py</translation>
    </message>
    <message>
        <source>Naming a script takes the code below away, and the other way round</source>
        <translation>指定脚本会去掉下面的代码，反之亦然</translation>
    </message>
    <message>
        <source>or the code itself</source>
        <translation>或代码本身</translation>
    </message>
    <message>
        <source>the workflow&apos;s</source>
        <translation>沿用工作流的设置</translation>
    </message>
    <message>
        <source>What it needs and gives</source>
        <translation>依赖与产出</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Ids of steps with commas between; &apos;load?&apos; goes on even when load was skipped</source>
        <translation>步骤的标识符，以逗号分隔；“load?”表示即使 load 被跳过也继续</translation>
    </message>
    <message>
        <source>step/output, step/output</source>
        <translation>步骤/输出, 步骤/输出</translation>
    </message>
    <message>
        <source>Outputs of earlier steps that the person sees before answering</source>
        <translation>答复前向人展示的先前步骤的输出</translation>
    </message>
    <message>
        <source>File in the work folder</source>
        <translation>工作文件夹中的文件</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>step/output, or file:PATH for a file beside the workflow</source>
        <translation>步骤/输出，或用“file:路径”表示工作流旁的文件</translation>
    </message>
    <message>
        <source>File, pattern or folder/</source>
        <translation>文件、模式或文件夹/</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>媒体类型</translation>
    </message>
    <message>
        <source>What the step promises to write, such as table.csv and text/csv</source>
        <translation>步骤承诺写出的内容，例如 table.csv 和 text/csv</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The only parameters the step gets to see; fewer make branches cheaper</source>
        <translation>步骤只能看到这些参数；参数越少，分支的代价越低</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>询问内容</translation>
    </message>
    <message>
        <source>How a person may answer: approve, reject, modify</source>
        <translation>可以怎样答复：approve（批准）、reject（拒绝）、modify（修改）</translation>
    </message>
    <message>
        <source>waits for ever</source>
        <translation>一直等待</translation>
    </message>
    <message>
        <source>Such as 2h or 3d</source>
        <translation>例如 2h 或 3d</translation>
    </message>
    <message>
        <source>Goes on waiting</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>A number with ms, s, m, h or d, such as 90s</source>
        <translation>数字加 ms、s、m、h 或 d，例如 90s</translation>
    </message>
    <message>
        <source>A number with KB, MB or GB, such as 512MB</source>
        <translation>数字加 KB、MB 或 GB，例如 512MB</translation>
    </message>
    <message>
        <source>Limits and retries</source>
        <translation>限制与重试</translation>
    </message>
    <message>
        <source>How often it is tried in all, 1 to 10</source>
        <translation>总共尝试几次，1 到 10</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>by the kind of error</source>
        <translation>视错误类型而定</translation>
    </message>
    <message>
        <source>Wait before trying again</source>
        <translation>重试前的等待</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>None: it may be repeated at will</source>
        <translation>无：可以随意重复</translation>
    </message>
    <message>
        <source>Local: repeatable things on this machine</source>
        <translation>本地：本机上可重复的操作</translation>
    </message>
    <message>
        <source>External: never repeated silently</source>
        <translation>外部：绝不会在不告知的情况下重复</translation>
    </message>
    <message>
        <source>Effect and surroundings</source>
        <translation>外部影响与环境</translation>
    </message>
    <message>
        <source>A script that finds out whether it happened: exit code 0 yes, 10 no</source>
        <translation>查明影响是否已发生的脚本：退出码 0 表示是，10 表示否</translation>
    </message>
    <message>
        <source>Script that checks the effect</source>
        <translation>检查外部影响的脚本</translation>
    </message>
    <message>
        <source>May use the network</source>
        <translation>可以使用网络</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>On by default</source>
        <translation>默认开启</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>必须给出</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>For every step</source>
        <translation>适用于每个步骤</translation>
    </message>
    <message>
        <source>Modules that Python must have, such as numpy, matplotlib</source>
        <translation>Python 必须具备的模块，例如 numpy、matplotlib</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自动查找</translation>
    </message>
    <message>
        <source>Paths or patterns of files that travel with every step, such as common/*.py</source>
        <translation>随每个步骤一起提供的文件的路径或模式，例如 common/*.py</translation>
    </message>
    <message>
        <source>Take results of identical earlier steps</source>
        <translation>采用先前相同步骤的结果</translation>
    </message>
    <message>
        <source>Keep Python with its modules ready between steps</source>
        <translation>在步骤之间保持 Python 及其模块就绪</translation>
    </message>
    <message>
        <source>When its runs ask</source>
        <translation>其运行何时提问</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>What it is to do, with all it has to know</source>
        <translation>要做什么，以及它需要知道的一切</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>谁做什么</translation>
    </message>
    <message>
        <source>as set for the agent&apos;s role</source>
        <translation>与智能体角色的设置相同</translation>
    </message>
    <message>
        <source>for this step alone, beside the agent&apos;s own</source>
        <translation>仅用于此步骤，附加在智能体自身的指令之外</translation>
    </message>
    <message>
        <source>How many answers of models one attempt may take</source>
        <translation>一次尝试最多可以使用多少次模型答复</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>Remove parameter %1</source>
        <translation>移除参数 %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Its id, or a pattern for ids such as fit_*</source>
        <translation>步骤的标识符，或标识符的模式，例如 fit_*</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>步骤类型</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>任意类型</translation>
    </message>
    <message>
        <source>Any effect</source>
        <translation>任意外部影响</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Costs more than, in dollars</source>
        <translation>费用超过（美元）</translation>
    </message>
    <message>
        <source>any cost</source>
        <translation>任意费用</translation>
    </message>
    <message>
        <source>A cost nobody knows counts as more</source>
        <translation>费用未知时视为超过</translation>
    </message>
    <message>
        <source>Takes longer than</source>
        <translation>用时超过</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>任意用时</translation>
    </message>
    <message>
        <source>Such as 90s or 2h; a time nobody knows counts as longer</source>
        <translation>例如 90s 或 2h；用时未知时视为超过</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>预期结果</translation>
    </message>
    <message>
        <source>such as chi2 &lt; 60</source>
        <translation>例如 chi2 &lt; 60</translation>
    </message>
    <message>
        <source>Files it is expected of</source>
        <translation>预期所针对的文件</translation>
    </message>
    <message>
        <source>A pattern such as *.png; what is expected is then about count, how many there are, or bytes, how large they are together</source>
        <translation>一个模式，例如 *.png；此时的预期针对 count（文件的数量）或 bytes（文件的总大小）</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>移除规则 %1</translation>
    </message>
    <message>
        <source>There is no rule, so nothing asks yet.</source>
        <translation>还没有规则，因此不会询问。</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>One more condition: a run asks where any rule holds</source>
        <translation>再加一个条件：任一规则成立时，运行就会询问</translation>
    </message>
    <message>
        <source>Who does the step: the name of an agent, such as engineer, or engineer@1.2 for one of its versions</source>
        <translation>由谁执行该步骤：智能体的名称，例如 engineer；或用 engineer@1.2 指定其某个版本</translation>
    </message>
    <message>
        <source>How often you may have one step done again after you looked at its results, 0 to 10</source>
        <translation>您查看结果后，最多可让一个步骤重做几次，0 到 10</translation>
    </message>
    <message>
        <source>Done again at most</source>
        <translation>重做次数上限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Things there are only so many of, such as gpu or api: the step waits until this many are free. How many there are stands in the settings, under Running; one of each unless they say otherwise.</source>
        <translation>数量有限的资源，例如 gpu 或 api：步骤会等待，直到有这么多空闲。总数见设置中的“运行”部分；未另行设置时各有一个。</translation>
    </message>
    <message>
        <source>Other resources</source>
        <translation>其他资源</translation>
    </message>
    <message>
        <source>When it asks</source>
        <translation>何时询问</translation>
    </message>
    <message>
        <source>Of a rule with an expected result it is after the step</source>
        <translation>带有预期结果的规则在步骤之后询问</translation>
    </message>
    <message>
        <source>Before the step starts</source>
        <translation>步骤开始之前</translation>
    </message>
    <message>
        <source>About its results</source>
        <translation>针对其结果</translation>
    </message>
    <message>
        <source>Before it and about its results</source>
        <translation>步骤开始之前以及针对其结果</translation>
    </message>
    <message>
        <source>A value of outputs.json or a metric. With it the rule asks after the step, and only if the result is another; without it when the rule says.</source>
        <translation>outputs.json 中的值或指标。填写后，规则在步骤之后询问，且仅当结果与预期不同时才询问；不填写时，按规则指定的时间询问。</translation>
    </message>
    <message>
        <source>Ids of steps it does not wait for although it may look so: they are not suggested again</source>
        <translation>看似需要等待、实际不等待的步骤 ID：不再建议这些步骤</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>Change %1 of “%2”</source>
        <translation>更改“%2”的%1</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Change id of “%1”</source>
        <translation>更改“%1”的标识符</translation>
    </message>
    <message>
        <source>Change kind of “%1”</source>
        <translation>更改“%1”的类型</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Connect “%1” to “%2”</source>
        <translation>将“%1”连接到“%2”</translation>
    </message>
    <message>
        <source>Disconnect “%1” from “%2”</source>
        <translation>断开“%1”与“%2”的连线</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>移动“%1”</translation>
    </message>
    <message>
        <source>Take %1 out of the group</source>
        <translation>将%1移出分组</translation>
    </message>
    <message>
        <source>Put %1 into “%2”</source>
        <translation>将%1放入“%2”</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>解释器</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Shown files</source>
        <translation>展示的文件</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>At the deadline</source>
        <translation>到期时</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Stalled after</source>
        <translation>无响应判定时间</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>外部影响</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Python modules</source>
        <translation>Python 模块</translation>
    </message>
    <message>
        <source>Files for every step</source>
        <translation>每个步骤的文件</translation>
    </message>
    <message>
        <source>Reuse of results</source>
        <translation>结果复用</translation>
    </message>
    <message>
        <source>Warm Python</source>
        <translation>保持 Python 就绪</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>More instructions</source>
        <translation>更多指令</translation>
    </message>
    <message>
        <source>Most answers</source>
        <translation>答复次数上限</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>移除规则 %1</translation>
    </message>
    <message>
        <source>Limits of the plan</source>
        <translation>计划的限制</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Say that “%1” is independent of “%2”</source>
        <translation>声明“%1”独立于“%2”</translation>
    </message>
    <message>
        <source>Say no more that “%1” is independent of “%2”</source>
        <translation>不再声明“%1”独立于“%2”</translation>
    </message>
    <message>
        <source>Independent of</source>
        <translation>独立于</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Run created</source>
        <translation>运行已创建</translation>
    </message>
    <message>
        <source>Run drafted</source>
        <translation>运行草稿已创建</translation>
    </message>
    <message>
        <source>Planning started</source>
        <translation>开始规划</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>运行已继续</translation>
    </message>
    <message>
        <source>Run reopened</source>
        <translation>运行已重新打开</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>运行已开始</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>运行已暂停</translation>
    </message>
    <message>
        <source>Run completed</source>
        <translation>运行已完成</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>Run cancelled</source>
        <translation>运行已取消</translation>
    </message>
    <message>
        <source>Step started</source>
        <translation>步骤已开始</translation>
    </message>
    <message>
        <source>Step completed</source>
        <translation>步骤已完成</translation>
    </message>
    <message>
        <source>Step failed</source>
        <translation>步骤失败</translation>
    </message>
    <message>
        <source>Step cancelled</source>
        <translation>步骤已取消</translation>
    </message>
    <message>
        <source>Step interrupted</source>
        <translation>步骤已中断</translation>
    </message>
    <message>
        <source>Step will be tried again</source>
        <translation>步骤将重试</translation>
    </message>
    <message>
        <source>Step skipped</source>
        <translation>步骤已跳过</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>已请求审批</translation>
    </message>
    <message>
        <source>Approval answered</source>
        <translation>审批已答复</translation>
    </message>
    <message>
        <source>Value measured</source>
        <translation>测得数值</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Effect about to happen</source>
        <translation>外部影响即将发生</translation>
    </message>
    <message>
        <source>Effect happened</source>
        <translation>外部影响已发生</translation>
    </message>
    <message>
        <source>Effect did not happen</source>
        <translation>外部影响未发生</translation>
    </message>
    <message>
        <source>Effect unknown</source>
        <translation>外部影响情况不明</translation>
    </message>
    <message>
        <source>Result adopted</source>
        <translation>结果已采用</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Step shows no sign of life</source>
        <translation>步骤没有活动迹象</translation>
    </message>
    <message>
        <source>Step moves again</source>
        <translation>步骤又有进展</translation>
    </message>
    <message>
        <source>Engine is alive</source>
        <translation>引擎正常工作</translation>
    </message>
    <message>
        <source>Approval mode changed</source>
        <translation>审批方式已更改</translation>
    </message>
    <message>
        <source>Gate set</source>
        <translation>关卡已设置</translation>
    </message>
    <message>
        <source>Gate removed</source>
        <translation>关卡已移除</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>because of %1</source>
        <translation>因为 %1</translation>
    </message>
    <message>
        <source>from run %1</source>
        <translation>来自运行 %1</translation>
    </message>
    <message>
        <source>quiet for %1</source>
        <translation>已静默 %1</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>待运行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等待您处理</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划中</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Waiting for 1 step</source>
        <translation>等待 1 个步骤</translation>
    </message>
    <message>
        <source>Waiting for %1 steps</source>
        <translation>等待 %1 个步骤</translation>
    </message>
    <message>
        <source>Ready, the run is paused</source>
        <translation>已就绪，运行已暂停</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>第 %1 次尝试，共 %2 次</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>%1后重试</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Simulated task</source>
        <translation>模拟任务</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Approved with a note</source>
        <translation>已批准并附备注</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>已重试</translation>
    </message>
    <message>
        <source>Done without</source>
        <translation>已跳过并继续</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>已发生</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Approve and go on</source>
        <translation>批准并继续</translation>
    </message>
    <message>
        <source>Reject and skip this step</source>
        <translation>拒绝并跳过此步骤</translation>
    </message>
    <message>
        <source>Go on with my note</source>
        <translation>带上我的备注继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go on without this step</source>
        <translation>跳过此步骤继续</translation>
    </message>
    <message>
        <source>Give the run up</source>
        <translation>放弃运行</translation>
    </message>
    <message>
        <source>It happened, go on</source>
        <translation>已发生，继续</translation>
    </message>
    <message>
        <source>Let the check find out</source>
        <translation>由检查来查明</translation>
    </message>
    <message>
        <source>answered by a person</source>
        <translation>由人答复</translation>
    </message>
    <message>
        <source>answered in advance</source>
        <translation>已预先答复</translation>
    </message>
    <message>
        <source>an earlier answer was remembered</source>
        <translation>沿用了先前的答复</translation>
    </message>
    <message>
        <source>nobody answered in time</source>
        <translation>无人及时答复</translation>
    </message>
    <message>
        <source>Asks only where the workflow has an approval</source>
        <translation>仅在工作流设有审批处询问</translation>
    </message>
    <message>
        <source>Asks once, before the first step starts</source>
        <translation>在第一个步骤开始前询问一次</translation>
    </message>
    <message>
        <source>Asks before each step</source>
        <translation>每个步骤之前询问</translation>
    </message>
    <message>
        <source>Asks when a step fails for good</source>
        <translation>步骤彻底失败时询问</translation>
    </message>
    <message>
        <source>Asks where a gate is set</source>
        <translation>在设有关卡处询问</translation>
    </message>
    <message>
        <source>Asks by the rules of the workflow</source>
        <translation>按工作流的规则询问</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause and stop running steps</source>
        <translation>暂停并停止运行中的步骤</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>TSV table</source>
        <translation>TSV 表格</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>Python script</source>
        <translation>Python 脚本</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
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
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>二进制文件</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>SVG image</source>
        <translation>SVG 图片</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Something in the input is wrong</source>
        <translation>输入有误</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在无法进行</translation>
    </message>
    <message>
        <source>Somebody else was first</source>
        <translation>已被别人抢先</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>读取或写入失败</translation>
    </message>
    <message>
        <source>Not enough disk space</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>This place may not be written</source>
        <translation>此处不可写入</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>正被其他程序使用</translation>
    </message>
    <message>
        <source>Damaged data</source>
        <translation>数据已损坏</translation>
    </message>
    <message>
        <source>A file of another program</source>
        <translation>其他程序的文件</translation>
    </message>
    <message>
        <source>Written by a newer version</source>
        <translation>由较新版本写入</translation>
    </message>
    <message>
        <source>Something is not installed</source>
        <translation>有组件未安装</translation>
    </message>
    <message>
        <source>Took longer than allowed</source>
        <translation>用时超出允许范围</translation>
    </message>
    <message>
        <source>A limit was reached</source>
        <translation>已达到限制</translation>
    </message>
    <message>
        <source>Not part of this version</source>
        <translation>此版本不包含</translation>
    </message>
    <message>
        <source>The script of the step failed</source>
        <translation>步骤的脚本失败</translation>
    </message>
    <message>
        <source>A mistake of this program</source>
        <translation>本程序的错误</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 个步骤</translation>
    </message>
    <message>
        <source>answered by a program, over the event feed</source>
        <translation>由程序通过事件流答复</translation>
    </message>
    <message>
        <source>Model answered from a recording</source>
        <translation>模型以录制内容答复</translation>
    </message>
    <message>
        <source>Model called</source>
        <translation>已调用模型</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>Step will be done again</source>
        <translation>步骤将重做</translation>
    </message>
    <message>
        <source>Memory and processor</source>
        <translation>内存和处理器</translation>
    </message>
    <message>
        <source>%1 of processor time</source>
        <translation>处理器时间 %1</translation>
    </message>
    <message>
        <source>Waiting for %1: it wants %2, there are %3</source>
        <translation>等待 %1：需要 %2 个，共有 %3 个</translation>
    </message>
    <message>
        <source>Waiting for %1: %2 of %3 in use</source>
        <translation>等待 %1：%3 个中 %2 个使用中</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>待重做</translation>
    </message>
    <message>
        <source>Asks about the results of each step</source>
        <translation>针对每个步骤的结果询问</translation>
    </message>
    <message>
        <source>Asks before each step and about its results</source>
        <translation>每个步骤之前以及针对其结果询问</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln 个步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1/%Ln 个步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps done</source>
        <translation>
            <numerusform>已完成 %1/%Ln 个步骤</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>已复用</translation>
    </message>
    <message>
        <source>Kept, not done again</source>
        <translation>已保留，未重做</translation>
    </message>
    <message>
        <source>Only pretended</source>
        <translation>仅模拟</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message>
        <source>Neither run has a step.</source>
        <translation>两个运行都没有步骤。</translation>
    </message>
    <message>
        <source>The runs do not differ in any step.</source>
        <translation>两个运行的步骤没有任何差异。</translation>
    </message>
    <message>
        <source>The runs first differ at “%1”: %2.</source>
        <translation>两个运行最早的差异在“%1”：%2。</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>仅在 A 中</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>仅在 B 中</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>名称不同</translation>
    </message>
    <message>
        <source>another state</source>
        <translation>状态不同</translation>
    </message>
    <message>
        <source>another script</source>
        <translation>脚本不同</translation>
    </message>
    <message>
        <source>other input files</source>
        <translation>输入文件不同</translation>
    </message>
    <message>
        <source>other parameters</source>
        <translation>参数不同</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>设置不同</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>答复不同</translation>
    </message>
    <message>
        <source>another error</source>
        <translation>错误不同</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>数值不同</translation>
    </message>
    <message>
        <source>other files</source>
        <translation>文件不同</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>%1 of %2 cells differ</source>
        <translation>%2 个单元格中有 %1 个不同</translation>
    </message>
    <message>
        <source>numbers by at most %1</source>
        <translation>数值最多相差 %1</translation>
    </message>
    <message>
        <source>%1 rows in A, %2 in B</source>
        <translation>A 中 %1 行，B 中 %2 行</translation>
    </message>
    <message>
        <source>columns only in A: %1</source>
        <translation>仅在 A 中的列：%1</translation>
    </message>
    <message>
        <source>columns only in B: %1</source>
        <translation>仅在 B 中的列：%1</translation>
    </message>
    <message>
        <source>pictures of different sizes</source>
        <translation>图片大小不同</translation>
    </message>
    <message>
        <source>%1 of the pixels differ, by at most %2 of the full range</source>
        <translation>%1 的像素不同，最多相差全量程的 %2</translation>
    </message>
    <message>
        <source>only line ends differ</source>
        <translation>仅换行符不同</translation>
    </message>
    <message>
        <source>every value is the same</source>
        <translation>所有值相同</translation>
    </message>
    <message>
        <source>every cell is the same</source>
        <translation>所有单元格相同</translation>
    </message>
    <message>
        <source>every pixel is the same</source>
        <translation>所有像素相同</translation>
    </message>
    <message>
        <source>other content: %1 in A, %2 in B</source>
        <translation>内容不同：A 为 %1，B 为 %2</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>任务不同</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps differ.</source>
        <translation>
            <numerusform>%Ln 个步骤中有 %1 个不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>新增 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>删除 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s)</source>
        <translation>
            <numerusform>%Ln 个值不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>%1 · on</source>
        <comment>menu</comment>
        <translation>%1 · 开</translation>
    </message>
    <message>
        <source>%1 · off</source>
        <comment>menu</comment>
        <translation>%1 · 关</translation>
    </message>
    <message>
        <source>This cannot be done here</source>
        <translation>此处无法执行此操作</translation>
    </message>
    <message>
        <source>Run · %1</source>
        <comment>state</comment>
        <translation>运行 · %1</translation>
    </message>
    <message>
        <source>Step · %1</source>
        <comment>state</comment>
        <translation>步骤 · %1</translation>
    </message>
    <message>
        <source>Step · %1 · %2</source>
        <comment>id, state</comment>
        <translation>步骤 · %1 · %2</translation>
    </message>
</context>
<context>
    <name>PlanStepForm</name>
    <message>
        <source>The plan has no step “%1”.</source>
        <translation>计划中没有步骤“%1”。</translation>
    </message>
    <message>
        <source>A step cannot wait for itself.</source>
        <translation>步骤不能等待自己。</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>QuestionNote</name>
    <message>
        <source>To look at: %1</source>
        <comment>names of files</comment>
        <translation>需查看:%1</translation>
    </message>
</context>
<context>
    <name>RetryFacts</name>
    <message>
        <source>Steps tried again</source>
        <translation>重试过的步骤</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Attempts made after a failure; what came after an interruption is the same try again</source>
        <translation>失败后进行的尝试；中断后进行的算作同一次尝试的继续</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>奏效</translation>
    </message>
    <message>
        <source>Steps tried again that completed in the end</source>
        <translation>重试后最终完成的步骤</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>how often</comment>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>Attempts that failed like this</source>
        <translation>以这种方式失败的尝试</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n retries</source>
        <translation>
            <numerusform>%1，重试 %n 次后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Named</source>
        <translation>已命名</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>Before an effect</source>
        <translation>外部影响之前</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>A step failed</source>
        <translation>有步骤失败</translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation>程序已关闭</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>解释器</translation>
    </message>
    <message>
        <source>As the steps reported it</source>
        <translation>由步骤报告</translation>
    </message>
    <message>
        <source>Interpreter asked for</source>
        <translation>要求的解释器</translation>
    </message>
    <message>
        <source>Python modules</source>
        <translation>Python 模块</translation>
    </message>
    <message>
        <source>What the workflow says it needs</source>
        <translation>工作流声明的需求</translation>
    </message>
    <message>
        <source>Environment variable of every step</source>
        <translation>每个步骤的环境变量</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>同时运行的步骤数</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>已模拟</translation>
    </message>
    <message>
        <source>recorded run times divided by %1</source>
        <translation>记录的运行时间除以 %1</translation>
    </message>
    <message>
        <source>When a step fails for good</source>
        <translation>步骤彻底失败时</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>询问人</translation>
    </message>
    <message>
        <source>Files taken along</source>
        <translation>随附的文件</translation>
    </message>
    <message>
        <source>%1 · %2 · after event %3</source>
        <translation>%1 · %2 · 在事件 %3 之后</translation>
    </message>
    <message>
        <source>Environment variable of “%1”</source>
        <translation>“%1”的环境变量</translation>
    </message>
    <message>
        <source>Results of identical steps</source>
        <translation>相同步骤的结果</translation>
    </message>
    <message>
        <source>are taken over</source>
        <translation>予以采用</translation>
    </message>
    <message>
        <source>Python processes</source>
        <translation>Python 进程</translation>
    </message>
    <message>
        <source>forked from one with the modules loaded</source>
        <translation>从已加载模块的进程派生</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>工作流文件</translation>
    </message>
    <message>
        <source>As it was when the run was made; later changes do not reach it</source>
        <translation>与创建运行时一致；之后的更改不影响它</translation>
    </message>
</context>
<context>
    <name>SettingsCatalogue</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark; System follows the desktop.</source>
        <translation>浅色或深色；“系统”跟随桌面设置。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>colours night contrast</source>
        <translation>颜色 夜间 对比度</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>In percent of the size the desktop has for text.</source>
        <translation>相对于桌面文字大小的百分比。</translation>
    </message>
    <message>
        <source>font zoom large</source>
        <translation>字体 缩放 大字</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Nothing turns or glides; states change at once. Also on when the desktop asks for it.</source>
        <translation>没有旋转或滑动；状态立即切换。桌面要求时也会开启。</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>跟随桌面设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window, and of numbers and dates in it.</source>
        <translation>窗口以及其中数字和日期的语言。</translation>
    </message>
    <message>
        <source>translation locale English</source>
        <translation>翻译 区域 英语 中文</translation>
    </message>
    <message>
        <source>Steps at once</source>
        <translation>同时运行的步骤数</translation>
    </message>
    <message>
        <source>How many steps of all runs may work at the same time.</source>
        <translation>所有运行合计可同时进行的步骤数。</translation>
    </message>
    <message>
        <source>workers parallel processes</source>
        <translation>工作进程 并行 进程</translation>
    </message>
    <message>
        <source>Keep scripts where they belong</source>
        <translation>将脚本限制在应在的位置</translation>
    </message>
    <message>
        <source>A step writes only into its own folder, where this machine can enforce that. Now: %1</source>
        <translation>在本机能够强制执行时，步骤只写入自己的文件夹。当前：%1</translation>
    </message>
    <message>
        <source>nothing does.</source>
        <translation>没有强制措施。</translation>
    </message>
    <message>
        <source>Where the machine can</source>
        <translation>本机支持时</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>sandbox security network</source>
        <translation>沙盒 安全 网络</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Warm Python</source>
        <translation>保持 Python 就绪</translation>
    </message>
    <message>
        <source>Workflows that ask for it begin their Python steps from an interpreter that has its modules already. Off: each begins a new one.</source>
        <translation>有此要求的工作流会用已加载模块的解释器启动其 Python 步骤。关闭：每个步骤启动新的解释器。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>These belong to the session that is open, also for the command line (cmbagent limits).</source>
        <translation>这些限制属于当前打开的会话，在命令行中（cmbagent limits）同样有效。</translation>
    </message>
    <message>
        <source>Runs at once</source>
        <translation>同时进行的运行数</translation>
    </message>
    <message>
        <source>One more is refused until another has ended. 0: none may begin.</source>
        <translation>超出时会被拒绝，直到另一个运行结束。0：不允许开始任何运行。</translation>
    </message>
    <message>
        <source>Space on disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Of all runs of the session; at the limit they pause, and nothing is lost.</source>
        <translation>会话中所有运行的总和；达到限制时它们会暂停，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Of all steps together; a step that wants more waits.</source>
        <translation>所有步骤的总和；需要更多内存的步骤会等待。</translation>
    </message>
    <message>
        <source>Free by itself what no run needs</source>
        <translation>自动释放不再被任何运行需要的内容</translation>
    </message>
    <message>
        <source>When the program starts, content of deleted runs that nobody has needed for so many days is removed. 0: never by itself.</source>
        <translation>程序启动时，移除已删除的运行中超过这么多天无人需要的内容。0：从不自动移除。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>retention garbage cleanup</source>
        <translation>保留期 垃圾 清理</translation>
    </message>
    <message>
        <source>Safety of what is written</source>
        <translation>写入的安全性</translation>
    </message>
    <message>
        <source>A power cut loses nothing, or at most the last moment but writing is quicker.</source>
        <translation>断电时不丢失任何内容；或最多丢失最后一刻的内容，但写入更快。</translation>
    </message>
    <message>
        <source>Survives a power cut</source>
        <translation>断电不丢失</translation>
    </message>
    <message>
        <source>Survives a crash of the program</source>
        <translation>程序崩溃不丢失</translation>
    </message>
    <message>
        <source>durability database sync</source>
        <translation>持久性 数据库 同步</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储空间</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>数据所在位置</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>What takes room</source>
        <translation>空间占用</translation>
    </message>
    <message>
        <source>Sizes of projects and runs, and what could be freed.</source>
        <translation>项目和运行的大小，以及可以释放的内容。</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Undo a deletion</source>
        <translation>撤消删除</translation>
    </message>
    <message>
        <source>How long something deleted can be taken back before it is gone.</source>
        <translation>删除的内容在彻底消失之前可以恢复的时间。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Patience with other programs</source>
        <translation>对其他程序的等待</translation>
    </message>
    <message>
        <source>How long another program may keep the database locked before that is told.</source>
        <translation>其他程序锁定数据库多久之后才提示。</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs the Python steps of workflows that name no other. Empty: the first one found that has the modules a workflow needs.</source>
        <translation>运行未指定其他解释器的工作流的 Python 步骤。留空：使用找到的第一个具备工作流所需模块的解释器。</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自动查找</translation>
    </message>
    <message>
        <source>Other interpreters</source>
        <translation>其他解释器</translation>
    </message>
    <message>
        <source>Steps name them in their first line (#!) or as their interpreter; they are looked for in PATH.</source>
        <translation>步骤在第一行（#!）或作为其解释器指定它们；程序会在 PATH 中查找。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>解释器</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Open questions when they come</source>
        <translation>有提问时打开</translation>
    </message>
    <message>
        <source>Shows a step&apos;s question as soon as it asks, if its run is in front.</source>
        <translation>如果提问步骤的运行在最前面，则一提问就显示。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>What is switched off is not in the menus; nothing that was made with it is lost.</source>
        <translation>关闭的功能不会出现在菜单中；用它创建的内容不会丢失。</translation>
    </message>
    <message>
        <source>Branches and comparison</source>
        <translation>分支和比较</translation>
    </message>
    <message>
        <source>Editing workflows</source>
        <translation>编辑工作流</translation>
    </message>
    <message>
        <source>Recorded traces</source>
        <translation>记录的轨迹</translation>
    </message>
    <message>
        <source>Tell on the desktop</source>
        <translation>在桌面上通知</translation>
    </message>
    <message>
        <source>Notifications when a run waits for you while you look elsewhere.</source>
        <translation>当您在看别处而有运行等待您处理时发出通知。</translation>
    </message>
    <message>
        <source>Tell of a quiet run after</source>
        <translation>运行没有动静多久后提示</translation>
    </message>
    <message>
        <source>When nothing has happened in a run for so long, you are told once. 0: never.</source>
        <translation>运行在这段时间内没有任何动静时，会提示您一次。0：从不提示。</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Export of graphs</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Event feed</source>
        <translation>事件流</translation>
    </message>
    <message>
        <source>Choosing when a run asks</source>
        <translation>选择运行何时提问</translation>
    </message>
    <message>
        <source>Countdown to the next attempt</source>
        <translation>距下次尝试的倒计时</translation>
    </message>
    <message>
        <source>Steps side by side</source>
        <translation>步骤并行</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Record what models answer</source>
        <translation>记录模型的回答</translation>
    </message>
    <message>
        <source>A run keeps its questions and answers in its folder, without keys, so that it can be replayed without a network. Off: attempts that begin from now on cannot be.</source>
        <translation>运行会在自己的文件夹中保留提问与回答（不含密钥），以便无需网络即可重放。关闭后，从现在起开始的尝试将无法重放。</translation>
    </message>
    <message>
        <source>recording replay reproduce network</source>
        <translation>记录 重放 重现 网络</translation>
    </message>
    <message>
        <source>Named resources</source>
        <translation>命名资源</translation>
    </message>
    <message>
        <source>How many there are of what steps ask for by name, such as gpu or api. A step waits until as many are free as it wants. Of what is not listed there is one.</source>
        <translation>步骤按名称请求的资源（例如 gpu 或 api）各有多少。步骤会等待，直到空闲数量满足其需要。未列出的资源各有一个。</translation>
    </message>
    <message>
        <source>tokens gpu licence</source>
        <translation>令牌 gpu 许可证</translation>
    </message>
    <message>
        <source>Open recorded runs of other programs (WfFormat) and simulate them.</source>
        <translation>打开其他程序记录的运行（WfFormat）并进行模拟。</translation>
    </message>
    <message>
        <source>Write a graph as a picture or as text.</source>
        <translation>将图写成图片或文本。</translation>
    </message>
    <message>
        <source>Add, connect and change steps on the canvas.</source>
        <translation>在画布上添加、连接和更改步骤。</translation>
    </message>
    <message>
        <source>Other programs on this computer may follow and steer runs, when the feed is on.</source>
        <translation>事件流开启时，本机上的其他程序可以跟踪和控制运行。</translation>
    </message>
    <message>
        <source>Before a run and while it goes on. Off: it asks where its workflow says so.</source>
        <translation>在运行之前和进行过程中选择。关闭：在其工作流指定之处询问。</translation>
    </message>
    <message>
        <source>With a button that begins it at once. Off: steps are still tried again.</source>
        <translation>带有立即开始尝试的按钮。关闭：步骤仍会重试。</translation>
    </message>
    <message>
        <source>Off: one step after the other, whatever “Steps at once” says.</source>
        <translation>关闭：步骤逐个运行，不论“同时运行的步骤数”如何设置。</translation>
    </message>
    <message>
        <source>Play a run again from a step, and compare what came out.</source>
        <translation>从某个步骤重新运行，并比较结果。</translation>
    </message>
    <message>
        <source>The page that lists, switches, copies and writes agents.</source>
        <translation>用于列出、开关、复制和编写智能体的页面。</translation>
    </message>
    <message>
        <source>The page of what language models cost, and of budgets.</source>
        <translation>显示语言模型费用和预算的页面。</translation>
    </message>
    <message>
        <source>Curves of what steps report, and what each of them took.</source>
        <translation>步骤报告的数字的曲线，以及各步骤的消耗。</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Your data were not changed.</source>
        <translation>您的数据没有被更改。</translation>
    </message>
    <message>
        <source>%1 Your data were not changed.</source>
        <translation>%1 您的数据没有被更改。</translation>
    </message>
</context>
<context>
    <name>StatusCount</name>
    <message numerus="yes">
        <source>%Ln not started</source>
        <translation>
            <numerusform>%Ln 个未开始</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln 个已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln 个已暂停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln 个等待您处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trying again</source>
        <translation>
            <numerusform>%Ln 个正在重试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln 个已跳过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln 个已取消</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <translation>
            <numerusform>%Ln 个已中断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stalled</source>
        <translation>
            <numerusform>%Ln 个无响应</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepOffers</name>
    <message>
        <source>This run is over for good; “Play from here” makes a branch of it</source>
        <translation>此运行已彻底结束；“从此处重新运行”会由它创建分支</translation>
    </message>
    <message>
        <source>This run has ended already</source>
        <translation>此运行已经结束</translation>
    </message>
    <message>
        <source>The step may have had its effect already; choose Answer and decide that first</source>
        <translation>此步骤的外部影响可能已经发生；请先选择“答复”并就此作出决定</translation>
    </message>
    <message>
        <source>This is no answer to what the step asks; choose Answer</source>
        <translation>这不能作为对此步骤所提问题的答复；请选择“答复”</translation>
    </message>
    <message>
        <source>Nothing of this step can be changed; “Try again” takes a note for it</source>
        <translation>此步骤没有可更改的内容；可以用“重试”附上备注</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>跳过…</translation>
    </message>
    <message>
        <source>C&amp;hange and try again…</source>
        <translation>更改并重试(&amp;H)…</translation>
    </message>
    <message>
        <source>S&amp;kip this step…</source>
        <translation>跳过此步骤(&amp;K)…</translation>
    </message>
    <message>
        <source>Gi&amp;ve up…</source>
        <translation>放弃(&amp;V)…</translation>
    </message>
    <message>
        <source>End &amp;it…</source>
        <translation>结束(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>等待(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Try again…</source>
        <translation>重试(&amp;T)…</translation>
    </message>
    <message>
        <source>This attempt ends now and counts as failed; what it has not written yet is lost. With an attempt left, the step is tried again.</source>
        <translation>此次尝试现在结束，并计为失败；尚未写出的内容会丢失。如果还有剩余的尝试次数，步骤会重试。</translation>
    </message>
    <message>
        <source>It is slow, not stuck: it goes on, and is marked again when it is quiet for as long once more.</source>
        <translation>它只是慢，并没有卡住：它会继续进行；如果再次静默同样长的时间，会重新标记。</translation>
    </message>
</context>
<context>
    <name>StepTalk</name>
    <message>
        <source>The task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What came of the script</source>
        <translation>脚本的结果</translation>
    </message>
    <message>
        <source>

[… cut here; the file has all of it …]</source>
        <translation>

[… 此处截断；完整内容在文件中 …]</translation>
    </message>
    <message>
        <source>The conversation cannot be read.</source>
        <translation>无法读取对话。</translation>
    </message>
    <message>
        <source>Open the file chat.json among the outputs.</source>
        <translation>请打开输出中的文件 chat.json。</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>%1后重试</translation>
    </message>
    <message>
        <source>%1 from another run</source>
        <translation>%1，来自另一个运行</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>title, kind, state</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>count, title</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 of %2 ended</source>
        <translation>%2 个中 %1 个已结束</translation>
    </message>
    <message>
        <source>Equal steps, folded into one card. Click to unfold them.</source>
        <translation>相同的步骤，折叠为一张卡片。点击可展开。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>Needs nothing.</source>
        <translation>没有依赖。</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>依赖 %1。</translation>
    </message>
    <message>
        <source>Nothing needs it.</source>
        <translation>没有步骤依赖它。</translation>
    </message>
    <message>
        <source>Needed by %1.</source>
        <translation>被 %1 依赖。</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>Optional: is waited for, but may fail</source>
        <translation>可选：会等待它，但允许失败</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>A group, collapsed into one card. Click to expand it.</source>
        <translation>一个分组，折叠为一张卡片。点击可展开。</translation>
    </message>
    <message>
        <source>Group %1, collapsed, %2: %3</source>
        <translation>分组 %1，已折叠，%2：%3</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>Click to collapse this group into one card</source>
        <translation>点击可将此分组折叠为一张卡片</translation>
    </message>
    <message>
        <source>try %1/%2</source>
        <comment>which attempt, of how many</comment>
        <translation>第 %1/%2 次</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>Stack of %1 equal steps, %2: %3</source>
        <comment>count, name, states</comment>
        <translation>%1 个相同步骤的堆叠，%2：%3</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>录制的</translation>
    </message>
    <message>
        <source>Cost: %1, %2</source>
        <comment>sum, calls</comment>
        <translation>费用：%1，%2</translation>
    </message>
    <message>
        <source>%1, cost %2</source>
        <comment>title, kind and state, cost</comment>
        <translation>%1，费用 %2</translation>
    </message>
    <message numerus="yes">
        <source>Group of %Ln steps, expanded: %1</source>
        <translation>
            <numerusform>包含 %Ln 个步骤的分组，已展开：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Placing %Ln steps…</source>
        <translation>
            <numerusform>正在放置 %Ln 个步骤…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepValues</name>
    <message>
        <source>These are more than %1 values.</source>
        <translation>超过了 %1 个值。</translation>
    </message>
    <message>
        <source>Leave some out, or take larger steps.</source>
        <translation>请去掉一些，或使用更大的步长。</translation>
    </message>
    <message>
        <source>The step of “%1” must be above 0.</source>
        <translation>“%1”的步长必须大于 0。</translation>
    </message>
    <message>
        <source>For example: 1..10 step 2.</source>
        <translation>例如：1..10 step 2。</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>还没有值。</translation>
    </message>
    <message>
        <source>For example: 0.1, 0.2, 0.5, or 1..10 step 2.</source>
        <translation>例如：0.1, 0.2, 0.5，或 1..10 step 2。</translation>
    </message>
    <message>
        <source>Give them with commas between.</source>
        <translation>请用逗号分隔。</translation>
    </message>
</context>
<context>
    <name>TabKey</name>
    <message>
        <source>Tab writes a tab here; Ctrl+Tab leaves the field</source>
        <translation>Tab 在此输入制表符；Ctrl+Tab 离开此字段</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>In one go</source>
        <translation>一次完成</translation>
    </message>
    <message>
        <source>With a plan</source>
        <translation>按计划进行</translation>
    </message>
    <message>
        <source>Deep research</source>
        <translation>深度研究</translation>
    </message>
    <message>
        <source>Together with you</source>
        <translation>与您协作</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>构思</translation>
    </message>
    <message>
        <source>One agent does all of it. For what is done in a single step, such as a fit or a plot.</source>
        <translation>由一个智能体完成全部工作。适用于单个步骤就能完成的任务，例如拟合或绘图。</translation>
    </message>
    <message>
        <source>A planner divides the task into steps, a reviewer looks at the plan, and each step is done by the agent that is good at it.</source>
        <translation>规划者将任务分成步骤，审阅者检查计划，每个步骤由擅长它的智能体完成。</translation>
    </message>
    <message>
        <source>Ideas are proposed, twice criticised and mended, and the best one is written down.</source>
        <translation>提出构想，经两轮批评和修改，然后写下最好的一个。</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>录制的</translation>
    </message>
    <message>
        <source>A recording gives the answers of the language models: nobody is asked, and nothing is paid. Everything else happens now.</source>
        <translation>语言模型的答复由录制内容给出：不询问任何模型，也不产生费用。其他一切都会实际执行。</translation>
    </message>
    <message>
        <source>Likewise with a plan, for longer work: one step after the other, each told what all before it came to.</source>
        <translation>同样按计划进行，适用于较长的工作：步骤逐个进行，每个步骤都会得知此前所有步骤的结果。</translation>
    </message>
    <message>
        <source>Likewise with a plan, and you are asked: about the plan, before each step, about its results, and when one fails.</source>
        <translation>同样按计划进行，并会询问您：针对计划、每个步骤之前、针对其结果，以及步骤失败时。</translation>
    </message>
</context>
<context>
    <name>TimeScale</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>cmbagent::AboutDialog</name>
    <message>
        <source>About CMBAgent Studio</source>
        <translation>关于 CMBAgent Studio</translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>Version %1, on Qt %2.

A workbench for scientific workflows: runs analyses as graphs of steps, keeps every result, and asks you before it goes on where a person should look.

Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>版本 %1，基于 Qt %2。

科学工作流的工作台：以步骤图的形式运行分析，保留每个结果，并在需要人来把关的地方先询问您再继续。

本程序是自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。不提供任何担保。</translation>
    </message>
</context>
<context>
    <name>cmbagent::AdoptSheet</name>
    <message>
        <source>%1 with a result of %2</source>
        <translation>%1（采用 %2 的结果）</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Make the branch and run it</source>
        <translation>创建分支并运行(&amp;M)</translation>
    </message>
    <message>
        <source>Take a result over</source>
        <translation>采用结果</translation>
    </message>
    <message>
        <source>Working out what would run again…</source>
        <translation>正在计算哪些会重新运行…</translation>
    </message>
    <message>
        <source>Take “%1” of “%2” into a branch of “%3”</source>
        <translation>将“%2”的“%1”采用到“%3”的分支中</translation>
    </message>
    <message>
        <source>What it is to find out (may stay empty)</source>
        <translation>要查明什么（可以留空）</translation>
    </message>
    <message>
        <source>&amp;Hypothesis:</source>
        <translation>假设(&amp;H)：</translation>
    </message>
    <message>
        <source>No step runs again. Neither of the two runs is changed.</source>
        <translation>没有步骤重新运行。两个运行都不会更改。</translation>
    </message>
    <message>
        <source>This result was made from other things than this run has, and may not belong there.</source>
        <translation>此结果的来源与本运行的内容不同，可能并不适用。</translation>
    </message>
    <message>
        <source>&amp;Take it all the same</source>
        <translation>仍然采用(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>名称(&amp;A)：</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps run again. Neither of the two runs is changed.</source>
        <translation>
            <numerusform>%Ln 个步骤中有 %1 个重新运行。两个运行都不会更改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentChoice</name>
    <message>
        <source>Who does the step: one of those the run used, or the name of another agent</source>
        <translation>由谁来做此步骤：运行用过的智能体之一，或其他智能体的名称</translation>
    </message>
    <message>
        <source>As set for the agent&apos;s role</source>
        <translation>与智能体角色的设置相同</translation>
    </message>
    <message>
        <source>The model for this step alone, such as gpt-4.1 or ollama/llama3.2</source>
        <translation>仅用于此步骤的模型，例如 gpt-4.1 或 ollama/llama3.2</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>智能体(&amp;G)</translation>
    </message>
    <message>
        <source>Mode&amp;l</source>
        <translation>模型(&amp;L)</translation>
    </message>
    <message>
        <source>The step needs an agent.</source>
        <translation>此步骤需要一个智能体。</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentDetails</name>
    <message>
        <source>A language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>Runs code</source>
        <translation>运行代码</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>A Python script, which is run</source>
        <translation>会被运行的 Python 脚本</translation>
    </message>
    <message>
        <source>A document in Markdown</source>
        <translation>Markdown 文档</translation>
    </message>
    <message>
        <source>An object that fits its schema</source>
        <translation>符合其模式的对象</translation>
    </message>
    <message>
        <source>The whole conversation</source>
        <translation>整个对话</translation>
    </message>
    <message>
        <source>Its task and the last message</source>
        <translation>其任务和最后一条消息</translation>
    </message>
    <message>
        <source>What is old only in its first lines</source>
        <translation>较早的内容只看开头几行</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>您自己的</translation>
    </message>
    <message>
        <source>Of this project</source>
        <translation>此项目的</translation>
    </message>
    <message>
        <source>Copy to &amp;my agents</source>
        <translation>复制到我的智能体(&amp;M)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>What it is told</source>
        <translation>给它的指令</translation>
    </message>
    <message>
        <source>Form of its answer</source>
        <translation>答复的形式</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>It cannot be used: its file has to be mended.</source>
        <translation>无法使用：必须先修正其文件。</translation>
    </message>
    <message>
        <source>Switched off; no new run uses it. %1</source>
        <translation>已关闭；新的运行不会使用它。%1</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>关闭(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>启用(&amp;W)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Able to</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Cannot run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>Model of role</source>
        <translation>所用模型的角色</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>答复形式</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>可见内容</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Hands over to</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>%1, when %2</source>
        <comment>agent, condition</comment>
        <translation>%1，条件是 %2</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Other versions</source>
        <translation>其他版本</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>calls, tokens</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>of them from recordings: %1</source>
        <translation>其中来自录制：%1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>In all sessions; recorded answers cost nothing.</source>
        <translation>在所有会话中；录制的答复不产生费用。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Answers within</source>
        <translation>答复用时</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Nobody has asked it anything yet.</source>
        <translation>还没有人向它询问过任何内容。</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <comment>a time</comment>
        <translation>上次使用：%1</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>未知版本</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n 个处理器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 内存</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 磁盘空间</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>number, name of what there is only so much of</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>File of the agent</source>
        <translation>智能体的文件</translation>
    </message>
    <message>
        <source>Manifest of the agent</source>
        <translation>智能体的清单</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>About the agent</source>
        <translation>关于智能体</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>占用资源</translation>
    </message>
    <message>
        <source>Of each step, as far as the step does not say it itself</source>
        <translation>适用于每个步骤；步骤自身已说明的除外</translation>
    </message>
    <message>
        <source>Answers by a chat of</source>
        <translation>通过这些智能体的对话答复</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentEditor</name>
    <message>
        <source>&amp;Undo all changes</source>
        <translation>撤消所有更改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>文件中的问题</translation>
    </message>
    <message>
        <source>This agent is part of the program. Copy it to your agents to change it.</source>
        <translation>此智能体是程序的一部分。要更改它，请将其复制到您的智能体中。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend before it can be saved.</source>
        <translation>
            <numerusform>保存之前有 %n 处需要修正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>As it is on disk.</source>
        <translation>与磁盘上的内容一致。</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentForm</name>
    <message>
        <source>Tas&amp;k of the agent</source>
        <translation>智能体的任务(&amp;K)</translation>
    </message>
    <message>
        <source>Task of the agent</source>
        <translation>智能体的任务</translation>
    </message>
    <message>
        <source>The agent needs a task.</source>
        <translation>智能体需要一个任务。</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentsDesk</name>
    <message>
        <source>%1 could not be saved.</source>
        <translation>无法保存 %1。</translation>
    </message>
    <message>
        <source>Look whether its folder may be written; what you typed is still here.</source>
        <translation>请检查其文件夹是否可写；您输入的内容仍在这里。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
</context>
<context>
    <name>cmbagent::AgentsDialog</name>
    <message>
        <source>&amp;New agent…</source>
        <translation>新建智能体(&amp;N)…</translation>
    </message>
    <message>
        <source>No agent fits.</source>
        <translation>没有符合条件的智能体。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Search agents</source>
        <translation>搜索智能体</translation>
    </message>
    <message>
        <source>Only of this type</source>
        <translation>仅限此类型</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>Every ability</source>
        <translation>所有能力</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 无法使用</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 已关闭</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>新建智能体</translation>
    </message>
    <message>
        <source>It gets a folder among your agents, with files that work as they are and say what can be changed.</source>
        <translation>它会在您的智能体中得到一个文件夹，其中的文件可直接使用，并说明可以更改什么。</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>创建(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>Name: a letter, then letters, digits, _ or -</source>
        <translation>名称：以字母开头，其后为字母、数字、_ 或 -</translation>
    </message>
    <message>
        <source>Only with any of these tags</source>
        <translation>仅限带有其中任一标签</translation>
    </message>
    <message>
        <source>Agents that have any of the ticked tags</source>
        <translation>带有任一勾选标签的智能体</translation>
    </message>
    <message>
        <source>Only able to do all of this</source>
        <translation>仅限具备所有这些能力</translation>
    </message>
    <message>
        <source>Agents that are able to do all that is ticked</source>
        <translation>具备所有勾选能力的智能体</translation>
    </message>
</context>
<context>
    <name>cmbagent::AnswerForm</name>
    <message>
        <source>Next question (%1)   Alt+N</source>
        <translation>下一个提问（%1）   Alt+N</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>what a button does, key</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Note for the next attem&amp;pt</source>
        <translation>给下一次尝试的备注(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>意见(&amp;C)</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>给下一次尝试的备注</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>What it should do differently; optional</source>
        <translation>它应当改变的做法；可选</translation>
    </message>
    <message>
        <source>Optional for a plain yes or no; needed to approve with changes</source>
        <translation>简单答复是或否时可不填；修改后批准时必须填写</translation>
    </message>
    <message>
        <source>kept with your answer, and handed to the step</source>
        <translation>与您的答复一起保存，并交给该步骤</translation>
    </message>
    <message>
        <source>kept with your answer, and handed to the steps after this one</source>
        <translation>与您的答复一起保存，并交给此后的步骤</translation>
    </message>
    <message>
        <source>say here what to change; without it there is nothing to go on with</source>
        <translation>请在此说明要改什么；否则无从继续</translation>
    </message>
    <message>
        <source>%1   Ctrl+Enter</source>
        <comment>what it does</comment>
        <translation>%1   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>暂不   Esc</translation>
    </message>
    <message>
        <source>Close without answering; the step goes on waiting</source>
        <translation>不答复而关闭；步骤继续等待</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>选择要做什么</translation>
    </message>
    <message>
        <source>Sends what is chosen above</source>
        <translation>发送上面所选的内容</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>关闭   Esc</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>kept with your answer</source>
        <translation>与您的答复一起保存</translation>
    </message>
    <message>
        <source>What to do differently, or what the steps after it should know; optional for a plain yes or no</source>
        <translation>应当改变的做法，或此后的步骤应当知道的内容；简单答复是或否时可不填</translation>
    </message>
    <message>
        <source>kept with your answer; handed to the step if it is done again, approved with changes to the steps after it</source>
        <translation>与您的答复一起保存；再做一次时交给该步骤，修改后批准时交给此后的步骤</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBanner</name>
    <message>
        <source>See what is asked and answer it (Ctrl+J)</source>
        <translation>查看询问的内容并答复（Ctrl+J）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>“%1” asks: %2</source>
        <translation>“%1”询问：%2</translation>
    </message>
    <message>
        <source>Loo&amp;k and answer</source>
        <translation>查看并答复(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalBook</name>
    <message>
        <source>&amp;Do not give it again</source>
        <translation>不再自动给出(&amp;D)</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Remembered</source>
        <translation>已记住的(&amp;R)</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>关闭   Esc</translation>
    </message>
    <message>
        <source>Search questions, runs, comments</source>
        <translation>搜索提问、运行、意见</translation>
    </message>
    <message>
        <source>Answers given, the newest first</source>
        <translation>已给出的答复，最新的在最前</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>所有答复</translation>
    </message>
    <message>
        <source>Kind of question</source>
        <translation>提问的类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Where it counts</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>给出时间</translation>
    </message>
    <message>
        <source>Answers that are given again by themselves</source>
        <translation>会自动再次给出的答复</translation>
    </message>
    <message>
        <source>From now on it is asked again; what was answered stays answered</source>
        <translation>从现在起会重新询问；已答复的仍然有效</translation>
    </message>
    <message>
        <source>An answer counts again only for exactly the same: the same question, showing the same. What to do about a failure, and what nobody is sure of outside, is asked every time.</source>
        <translation>答复只对完全相同的情况再次有效：相同的提问，展示相同的内容。如何处理失败，以及外部无人能确定的情况，每次都会询问。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>how far, name</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>answer, comment</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing is remembered. Under a question, “Remember…” says how far its answer reaches.</source>
        <translation>没有记住任何答复。提问下方的“记住…”可设定答复的适用范围。</translation>
    </message>
    <message>
        <source>These are answered by themselves when the same is asked again.</source>
        <translation>再次询问相同内容时，这些会自动得到答复。</translation>
    </message>
    <message>
        <source>Nothing was answered yet</source>
        <translation>尚未答复过任何提问</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Select an answer to read it whole.</source>
        <translation>选择一个答复以阅读全文。</translation>
    </message>
    <message>
        <source>without a comment</source>
        <translation>没有意见</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1
%2 — %3, %4</source>
        <comment>question, answer, who, comment</comment>
        <translation>%1
%2 — %3，%4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln 个答复</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalController</name>
    <message>
        <source>%1 of %2 answers were not taken.</source>
        <translation>%2 个答复中有 %1 个未被接受。</translation>
    </message>
    <message>
        <source>The others count. Look at what still waits, and answer it again.</source>
        <translation>其余的有效。请查看仍在等待的提问，并重新答复。</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalPanel</name>
    <message>
        <source>%1 asks — %2</source>
        <translation>%1 询问 — %2</translation>
    </message>
    <message>
        <source>What to look at before you answer</source>
        <translation>答复前请查看</translation>
    </message>
    <message>
        <source>This question has been answered.</source>
        <translation>此提问已答复。</translation>
    </message>
    <message>
        <source>%1 — the step “%2” of “%3” asks you:</source>
        <comment>kind</comment>
        <translation>%1 — “%3”的步骤“%2”询问您：</translation>
    </message>
    <message>
        <source>What is asked has changed since you opened this.</source>
        <translation>您打开之后，询问的内容已改变。</translation>
    </message>
    <message>
        <source>This is the new question; your comment is still there. Look again, then answer.</source>
        <translation>这是新的提问；您的意见仍然保留。请重新查看，然后答复。</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>剩余时间：%1</translation>
    </message>
    <message>
        <source>%1 — the run “%2” asks you:</source>
        <comment>kind</comment>
        <translation>%1 — 运行“%2”询问您：</translation>
    </message>
    <message>
        <source>An answer with changes cannot be remembered.</source>
        <translation>带有更改的答复无法被记住。</translation>
    </message>
    <message>
        <source>Choose that it counts only this time, or change nothing.</source>
        <translation>请选择仅本次有效,或不做任何更改。</translation>
    </message>
    <message>
        <source>You changed something, and a plain yes would leave it behind.</source>
        <translation>您作了更改，而简单答复“是”会丢下这些更改。</translation>
    </message>
    <message>
        <source>Approve with changes, or take your changes back first.</source>
        <translation>请选择修改后批准，或先撤回您的更改。</translation>
    </message>
    <message>
        <source>Nothing of the plan is changed yet.</source>
        <translation>计划尚未作任何更改。</translation>
    </message>
    <message>
        <source>Change it above, or approve it as it is.</source>
        <translation>请在上方更改，或按原样批准。</translation>
    </message>
</context>
<context>
    <name>cmbagent::ApprovalPart</name>
    <message>
        <source>The step then waits for your answer, whatever the run&apos;s mode</source>
        <translation>之后无论运行采用哪种方式，该步骤都会等待您的答复</translation>
    </message>
    <message>
        <source>This step has started already</source>
        <translation>此步骤已经开始</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>答复(&amp;A)…</translation>
    </message>
    <message>
        <source>Show what this step asks you</source>
        <translation>显示此步骤向您提出的问题</translation>
    </message>
    <message>
        <source>Ask &amp;before this step starts</source>
        <translation>此步骤开始前询问(&amp;B)</translation>
    </message>
    <message>
        <source>Edit before it &amp;starts…</source>
        <translation>开始前编辑(&amp;S)…</translation>
    </message>
    <message>
        <source>Change the step for this run alone: it waits for you when its turn comes</source>
        <translation>仅为此运行更改步骤：轮到它时，它会等待您处理</translation>
    </message>
</context>
<context>
    <name>cmbagent::BatchSheet</name>
    <message>
        <source>Answer together</source>
        <translation>一起答复</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Questions that get the same answer</source>
        <translation>得到相同答复的提问</translation>
    </message>
    <message>
        <source>&amp;Comment, kept with each answer</source>
        <translation>意见(&amp;C)，与每个答复一起保存</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>暂不   Esc</translation>
    </message>
    <message>
        <source>SHA-256 %1
The answer counts for exactly what is asked now.</source>
        <translation>SHA-256 %1
答复仅对现在询问的内容有效。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>选择要做什么</translation>
    </message>
    <message>
        <source>All of these have been answered meanwhile.</source>
        <translation>这些提问在此期间都已得到答复。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of the kind “%1” get this answer.</source>
        <translation>
            <numerusform>%n 个“%1”类型的提问得到此答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>What each of them shows is not opened here; the answer counts only for what it asks now.</source>
        <translation>各个提问展示的内容不在此打开；答复只对它现在询问的内容有效。</translation>
    </message>
    <message>
        <source>This answer needs a comment.</source>
        <translation>此答复需要填写意见。</translation>
    </message>
    <message>
        <source>For each: %1</source>
        <comment>what follows</comment>
        <translation>对每一个：%1</translation>
    </message>
</context>
<context>
    <name>cmbagent::BottomPanel</name>
    <message>
        <source>Console, events, questions and problems</source>
        <translation>控制台、事件、提问和问题</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold to the row of tabs</source>
        <translation>折叠为一行标签</translation>
    </message>
    <message>
        <source>Back to the page above</source>
        <translation>返回上方的页面</translation>
    </message>
    <message>
        <source>Use the whole page for this</source>
        <translation>将整个页面用于此处</translation>
    </message>
</context>
<context>
    <name>cmbagent::BottomPart</name>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>What the steps print</source>
        <translation>步骤打印的内容</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happened, in order</source>
        <translation>按顺序列出发生的事</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>What waits for your answer, in all runs</source>
        <translation>所有运行中等待您答复的内容</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What went wrong in this run</source>
        <translation>此运行中出错的地方</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>“%1” is archived. Lists show it again when archived runs are shown.</source>
        <translation>“%1”已归档。显示已归档的运行时，列表会再次列出它。</translation>
    </message>
    <message>
        <source>“%1” is marked as abandoned.</source>
        <translation>“%1”已标记为放弃。</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchTreeModel</name>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>工作流：%1</translation>
    </message>
    <message>
        <source>A branch, played again from “%1”</source>
        <translation>一个分支，从“%1”重新运行</translation>
    </message>
    <message>
        <source>Take the star away (Ctrl+D)</source>
        <translation>取消星标（Ctrl+D）</translation>
    </message>
    <message>
        <source>Give it a star (Ctrl+D)</source>
        <translation>加星标（Ctrl+D）</translation>
    </message>
    <message>
        <source>has a star</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>no star</source>
        <translation>无星标</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>%1 of this run itself
%2</source>
        <comment>calls, tokens</comment>
        <translation>其中 %1 属于此运行本身
%2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>cmbagent::BranchTreePage</name>
    <message>
        <source>Only starred</source>
        <translation>仅显示有星标的</translation>
    </message>
    <message>
        <source>Archived, too</source>
        <translation>包括已归档的</translation>
    </message>
    <message>
        <source>&amp;Outcome:</source>
        <translation>结果(&amp;O)：</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>打开(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Runs and branches</source>
        <translation>运行和分支</translation>
    </message>
    <message>
        <source>Filter by name, hypothesis or workflow</source>
        <translation>按名称、假设或工作流筛选</translation>
    </message>
    <message>
        <source>Filter runs and branches</source>
        <translation>筛选运行和分支</translation>
    </message>
    <message>
        <source>The number shown for each run: the last value of a metric</source>
        <translation>为每个运行显示的数字：某个指标的最后一个值</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the run (Esc)</source>
        <translation>返回运行（Esc）</translation>
    </message>
    <message>
        <source>Select one run to open it</source>
        <translation>选择一个运行以打开它</translation>
    </message>
    <message>
        <source>&amp;Compare %1 runs</source>
        <translation>比较 %1 个运行(&amp;C)</translation>
    </message>
    <message>
        <source>Step by step, number by number</source>
        <translation>逐个步骤、逐个数字</translation>
    </message>
    <message>
        <source>Select two or more runs: Ctrl and click, or Shift and the arrow keys</source>
        <translation>选择两个或更多运行：按住 Ctrl 点击，或按住 Shift 使用方向键</translation>
    </message>
    <message>
        <source>%1 runs selected</source>
        <translation>已选择 %1 个运行</translation>
    </message>
    <message>
        <source>Select another run with Ctrl and a click to compare the two.</source>
        <translation>按住 Ctrl 点击另一个运行，即可比较这两个。</translation>
    </message>
    <message>
        <source>Select two or more runs to compare them.</source>
        <translation>选择两个或更多运行进行比较。</translation>
    </message>
    <message>
        <source>Your runs and their branches will be here, to be looked through and compared.</source>
        <translation>您的运行及其分支会列在这里，供浏览和比较。</translation>
    </message>
    <message>
        <source>Show &amp;examples</source>
        <translation>显示示例(&amp;E)</translation>
    </message>
    <message>
        <source>No run is like this.</source>
        <translation>没有符合条件的运行。</translation>
    </message>
    <message>
        <source>All your runs are archived.</source>
        <translation>您的所有运行都已归档。</translation>
    </message>
    <message>
        <source>&amp;Show all runs</source>
        <translation>显示所有运行(&amp;S)</translation>
    </message>
    <message>
        <source>Com&amp;pare %1 runs</source>
        <translation>比较 %1 个运行(&amp;P)</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetForm</name>
    <message>
        <source>This session, “%1”</source>
        <translation>此会话“%1”</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>项目“%1”</translation>
    </message>
    <message>
        <source>Everything, in all sessions</source>
        <translation>所有会话中的全部</translation>
    </message>
    <message>
        <source>&amp;Set budget</source>
        <translation>设置预算(&amp;S)</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>in total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>stops the next call at its end</source>
        <translation>阻止下一次调用</translation>
    </message>
    <message>
        <source>only tells</source>
        <translation>仅作提醒</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Spending &amp;of</source>
        <translation>支出范围(&amp;O)</translation>
    </message>
    <message>
        <source>Coun&amp;ts</source>
        <translation>计算周期(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;When it is used up, it</source>
        <translation>用完时(&amp;W)</translation>
    </message>
    <message>
        <source>This is no amount. Write a number of US dollars, such as 5 or %1.</source>
        <translation>这不是金额。请输入以美元计的数字，例如 5 或 %1。</translation>
    </message>
    <message>
        <source>A budget cannot be below 0.</source>
        <translation>预算不能小于 0。</translation>
    </message>
    <message>
        <source>A budget can be %1 at most.</source>
        <translation>预算至多为 %1。</translation>
    </message>
    <message>
        <source>This budget is set already.</source>
        <translation>此预算已设置。</translation>
    </message>
    <message>
        <source>Changes the one there is, %1.</source>
        <translation>将更改现有预算 %1。</translation>
    </message>
    <message>
        <source>%1 is spent already.</source>
        <translation>已花费 %1。</translation>
    </message>
    <message>
        <source>It stops the next call that costs anything.</source>
        <translation>它会阻止下一次产生费用的调用。</translation>
    </message>
    <message>
        <source>Chan&amp;ge budget</source>
        <translation>更改预算(&amp;G)</translation>
    </message>
    <message>
        <source>Write an amount first</source>
        <translation>请先输入金额</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetStopBar</name>
    <message>
        <source>“%1” was stopped by a budget. %2</source>
        <comment>step, what happened</comment>
        <translation>“%1”因预算而停止。%2</translation>
    </message>
    <message>
        <source>What is done so far is kept. Raise the budget, then try the step again.</source>
        <translation>已完成的内容会保留。请提高预算，然后重试此步骤。</translation>
    </message>
    <message>
        <source>&amp;Budgets…</source>
        <translation>预算(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetsDesk</name>
    <message>
        <source>Raise it when the work is worth it.</source>
        <translation>如果这项工作值得，请提高预算。</translation>
    </message>
    <message>
        <source>&amp;Budgets…</source>
        <translation>预算(&amp;B)…</translation>
    </message>
    <message>
        <source>A budget is used up</source>
        <translation>预算已用完</translation>
    </message>
    <message>
        <source>A budget is being used up</source>
        <translation>预算即将用完</translation>
    </message>
    <message>
        <source>cost money dollars limit spend daily weekly monthly alert</source>
        <translation>费用 钱 美元 限额 支出 每天 每周 每月 提醒 预算 cost money dollars limit spend</translation>
    </message>
    <message>
        <source>%1: now %2.</source>
        <comment>budget, amount</comment>
        <translation>%1：现为 %2。</translation>
    </message>
    <message>
        <source>%1: the budget of %2 is gone.</source>
        <comment>budget, amount</comment>
        <translation>%1：%2 的预算已移除。</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
</context>
<context>
    <name>cmbagent::BudgetsPage</name>
    <message>
        <source>What language models may cost. You are told at 50, 75, 90 and 100 %. Recorded answers and models on this machine cost nothing.</source>
        <translation>语言模型可以花费的金额。达到 50、75、90 和 100 % 时会提醒您。录制的答复和本机上的模型不产生费用。</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>设置预算</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the budget: %1</source>
        <translation>更改预算：%1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the budget: %1</source>
        <translation>移除预算：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>Told before</source>
        <translation>以前的提醒</translation>
    </message>
    <message>
        <source>A budget that stops calls</source>
        <translation>会阻止调用的预算</translation>
    </message>
    <message>
        <source>A budget that only tells</source>
        <translation>仅作提醒的预算</translation>
    </message>
</context>
<context>
    <name>cmbagent::CanvasEditor</name>
    <message>
        <source>Connect “%1”: choose a step with the arrow keys, or type its title. Esc stops.</source>
        <translation>连接“%1”：用方向键选择一个步骤，或输入其标题。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Enter disconnects “%1” from “%2”. Esc stops.</source>
        <translation>按 Enter 断开“%1”与“%2”的连线。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Enter lets “%2” need “%1”; Shift+Enter makes that optional. Esc stops.</source>
        <translation>按 Enter 让“%2”依赖“%1”；按 Shift+Enter 则为可选。按 Esc 停止。</translation>
    </message>
</context>
<context>
    <name>cmbagent::CanvasView</name>
    <message>
        <source>Graph of steps</source>
        <translation>步骤图</translation>
    </message>
    <message>
        <source>%1. Selected: %2</source>
        <translation>%1。已选择：%2</translation>
    </message>
</context>
<context>
    <name>cmbagent::ChangeForm</name>
    <message>
        <source>What you change here counts for this step from its next attempt on; the workflow file stays as it is.</source>
        <translation>您在此更改的内容从此步骤的下一次尝试起生效；工作流文件保持不变。</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>步骤的代码</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>代码(&amp;O)</translation>
    </message>
    <message>
        <source>The step needs some code.</source>
        <translation>步骤需要一些代码。</translation>
    </message>
    <message>
        <source>Script &amp;of the step: %1</source>
        <translation>步骤脚本(&amp;O):%1</translation>
    </message>
</context>
<context>
    <name>cmbagent::ChartCard</name>
    <message>
        <source>%1 more curves are not shown.</source>
        <translation>还有 %1 条曲线未显示。</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, at the end %4</source>
        <comment>curve, lowest, highest, last value</comment>
        <translation>%1：从 %2 到 %3，最后为 %4</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>value, where</comment>
        <translation>%1，位于 %2</translation>
    </message>
</context>
<context>
    <name>cmbagent::CommandPalette</name>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Type a part of an action, run, step, file or setting</source>
        <translation>输入操作、运行、步骤、文件或设置的一部分</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Nothing is called like that. Fewer letters find more.</source>
        <translation>没有这样命名的内容。少输入几个字能找到更多。</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>现在不可用：%1</translation>
    </message>
    <message>
        <source>%1 of %2 shown; more letters find less</source>
        <translation>显示 %2 个中的 %1 个；多输入几个字可缩小范围</translation>
    </message>
    <message>
        <source>Enter does it, Esc closes. Begin with &gt; for actions only, with # for steps only.</source>
        <translation>按 Enter 执行，按 Esc 关闭。以 &gt; 开头仅查找操作，以 # 开头仅查找步骤。</translation>
    </message>
</context>
<context>
    <name>cmbagent::ComparisonPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the run (Esc)</source>
        <translation>返回运行（Esc）</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Make the second run the first</source>
        <translation>把第二个运行换到第一位</translation>
    </message>
    <message>
        <source>Compare the selected two</source>
        <translation>比较选中的两个</translation>
    </message>
    <message>
        <source>Step by step, number by number</source>
        <translation>逐个步骤、逐个数字</translation>
    </message>
    <message>
        <source>Choose other runs…</source>
        <translation>选择其他运行…</translation>
    </message>
    <message>
        <source>Choose runs among all runs and branches</source>
        <translation>从所有运行和分支中选择</translation>
    </message>
    <message>
        <source>Two runs side by side, or a table of several, will be here once you choose them.</source>
        <translation>选择之后，两个运行的并排比较或多个运行的表格会显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Choose runs</source>
        <translation>选择运行(&amp;C)</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>停止比较(&amp;S)</translation>
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
        <translation>比较</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>两个运行并排</translation>
    </message>
    <message>
        <source>%1 runs side by side</source>
        <translation>%1 个运行并排</translation>
    </message>
    <message>
        <source>All of them have the same parameters.</source>
        <translation>所有运行的参数都相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s) changed from run to run.</source>
        <translation>
            <numerusform>各运行之间有 %n 个参数不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two rows of the table</source>
        <translation>选择表格中的两行</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln run(s)…</source>
        <translation>
            <numerusform>正在比较 %Ln 个运行…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln file(s) read</source>
        <translation>
            <numerusform>正在比较：已读取 %Ln 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ConsolePane</name>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>始终显示最新的一行</translation>
    </message>
    <message>
        <source>What the steps print will appear here, line by line.</source>
        <translation>步骤打印的内容会逐行显示在这里。</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>没有符合条件的行。</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>How serious lines must be</source>
        <translation>行的最低严重程度</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>No debug lines</source>
        <translation>不含调试行</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>By the level a line names itself; what goes to stderr counts as a warning</source>
        <translation>按各行自己标明的级别；写到 stderr 的内容算作警告</translation>
    </message>
    <message>
        <source>Step whose lines are shown</source>
        <translation>要显示哪个步骤的行</translation>
    </message>
    <message>
        <source>Show only what one step wrote</source>
        <translation>只显示某个步骤写出的内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>复制选中的行，或显示的所有行</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the lines that are shown to a file</source>
        <translation>将显示的行保存到文件</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Empty this view; the log files keep every line</source>
        <translation>清空此视图；日志文件仍保留每一行</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>所有步骤</translation>
    </message>
    <message>
        <source>Save console</source>
        <translation>保存控制台内容</translation>
    </message>
    <message>
        <source>Text (*.txt *.log);;All files (*)</source>
        <translation>文本 (*.txt *.log);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 lines saved.</source>
        <translation>已保存 %1 行。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他文件夹，或在磁盘上腾出空间。</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostBars</name>
    <message>
        <source>%1 others</source>
        <translation>其他 %1 项</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Cost by %1</source>
        <translation>按%1统计的费用</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCallModel</name>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a cost</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>由 %1 答复</translation>
    </message>
    <message>
        <source>Provider: %1</source>
        <translation>提供商：%1</translation>
    </message>
    <message>
        <source>From the cache: %1, reasoning: %2</source>
        <translation>来自缓存：%1，推理：%2</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>价格截至 %1</translation>
    </message>
    <message>
        <source>It came to nothing: %1</source>
        <translation>没有得到结果：%1</translation>
    </message>
    <message>
        <source>Recorded: nothing was spent now</source>
        <translation>录制的：现在没有花费</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCalls</name>
    <message>
        <source>Show &amp;all calls</source>
        <translation>显示所有调用(&amp;A)</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation>调用：%1</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>最新的 %1 次</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostCards</name>
    <message>
        <source>days since the first call</source>
        <translation>自首次调用起的天数</translation>
    </message>
    <message>
        <source>hours since the first call</source>
        <translation>自首次调用起的小时数</translation>
    </message>
    <message>
        <source>minutes since the first call</source>
        <translation>自首次调用起的分钟数</translation>
    </message>
    <message>
        <source>Spent over time</source>
        <translation>随时间的花费</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>预算的剩余</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>At this rate it is used up on %1.</source>
        <translation>按此速度，将于 %1 用完。</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostDesk</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
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
        <translation>费用无法写入 %1。</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>请选择您有权写入的位置。</translation>
    </message>
    <message>
        <source>Export costs</source>
        <translation>导出费用</translation>
    </message>
    <message>
        <source>The costs were written to %1.</source>
        <translation>费用已写入 %1。</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostPage</name>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>This run has not asked a language model anything yet. What each call costs will stand here: by agent, model, step and attempt, over time, and against your budgets.</source>
        <translation>此运行尚未询问过语言模型。每次调用的费用会显示在这里：按智能体、模型、步骤和尝试，随时间变化，并与您的预算对照。</translation>
    </message>
    <message>
        <source>No language model has been asked anything here yet. When runs with agents do, each call and its cost will stand here; so will what imported runs of CMBAgent say they had cost.</source>
        <translation>这里还没有询问过语言模型。当带智能体的运行询问时，每次调用及其费用会显示在这里；导入的 CMBAgent 运行所说明的费用也是如此。</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostPartModel</name>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostParts</name>
    <message>
        <source>Told apart by</source>
        <translation>划分依据</translation>
    </message>
    <message>
        <source>Parts of the costs</source>
        <translation>费用的组成部分</translation>
    </message>
    <message>
        <source>Select a part to see its calls below</source>
        <translation>选择一个部分，在下方查看其调用</translation>
    </message>
    <message>
        <source>What it was spent on</source>
        <translation>花费的去向</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostSummary</name>
    <message>
        <source>%1 for 1,000 tokens</source>
        <translation>每 1,000 个令牌 %1</translation>
    </message>
    <message>
        <source>%1 an hour of late</source>
        <translation>近来每小时 %1</translation>
    </message>
    <message>
        <source>Nobody knows what %1 cost; that is not in the sum.</source>
        <translation>%1 费用未知；未计入总和。</translation>
    </message>
    <message>
        <source>These answers were recorded and given again: nothing was spent on them.</source>
        <translation>这些答复是录制后再次给出的：没有花费。</translation>
    </message>
    <message>
        <source>As the imported runs told it. What they did not tell apart by calls is one call for each agent, which cost at most this.</source>
        <translation>依据导入的运行所述。其中未按调用区分的部分，每个智能体算作一次调用，其费用至多为此数。</translation>
    </message>
    <message>
        <source>Not in it: %1, %2.</source>
        <comment>kind of costs, sum</comment>
        <translation>未计入：%1，%2。</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1，录制的</translation>
    </message>
</context>
<context>
    <name>cmbagent::CostTools</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the graph</source>
        <translation>返回图</translation>
    </message>
    <message>
        <source>Whose costs</source>
        <translation>谁的费用</translation>
    </message>
    <message>
        <source>What kind of costs</source>
        <translation>哪种费用</translation>
    </message>
    <message>
        <source>Recorded answers are given again without asking anybody, and nothing is spent on them; imported runs say themselves what they had cost.</source>
        <translation>录制的答复会再次给出，不询问任何模型，也不产生花费；导入的运行自己说明当时的费用。</translation>
    </message>
    <message>
        <source>B&amp;udgets…</source>
        <translation>预算(&amp;U)…</translation>
    </message>
    <message>
        <source>Set, change and remove budgets</source>
        <translation>设置、更改和移除预算</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Calls as CSV…</source>
        <translation>调用导出为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;This table as CSV…</source>
        <translation>此表格导出为 CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>All as &amp;JSON…</source>
        <translation>全部导出为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>All as &amp;PDF…</source>
        <translation>全部导出为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Cost &amp;report of CMBAgent…</source>
        <translation>CMBAgent 的费用报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>cmbagent::DependencyDesk</name>
    <message>
        <source>Fewer than two steps have nothing that could come first.</source>
        <translation>步骤不足两个，没有先后可言。</translation>
    </message>
    <message>
        <source>The steps declare already what their scripts are seen to need of each other.</source>
        <translation>从脚本中可见的相互依赖，步骤均已声明。</translation>
    </message>
    <message>
        <source>What could be read of the scripts shows nothing that the steps do not declare already.</source>
        <translation>脚本中能够读取的内容没有显示步骤尚未声明的依赖关系。</translation>
    </message>
    <message>
        <source>Left out, because it would close a circle: %1.</source>
        <translation>已排除，因为会形成循环：%1。</translation>
    </message>
    <message>
        <source>Not clear: %1.</source>
        <translation>不明确：%1。</translation>
    </message>
    <message>
        <source>%1 becomes its input.</source>
        <translation>%1 将成为其输入。</translation>
    </message>
    <message>
        <source>“%1” after “%2”</source>
        <translation>“%1”在“%2”之后</translation>
    </message>
    <message numerus="yes">
        <source>Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>添加 %n 个依赖关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added. Undo takes them back.</source>
        <translation>
            <numerusform>已添加 %n 个依赖关系。可用“撤消”撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>The language model said this before. Asked once more, it is asked anew.</source>
        <translation>这是语言模型以前的答复。再询问一次时，会重新询问它。</translation>
    </message>
    <message>
        <source>The language model sees none beside these.</source>
        <translation>除此之外，语言模型没有发现其他依赖关系。</translation>
    </message>
    <message>
        <source>Of what the language model said this cannot be: %1.</source>
        <translation>语言模型所说的内容中，以下不可能成立：%1。</translation>
    </message>
    <message>
        <source>Nothing is left to suggest beside what is said to be independent.</source>
        <translation>除已声明为独立的之外，没有可建议的了。</translation>
    </message>
    <message>
        <source>Said to be independent: “%1” of “%2”.</source>
        <translation>已声明为独立：“%1”独立于“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>Do not suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>不再建议 %n 个依赖关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>将不再建议 %n 个依赖关系。可用“撤消”撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) added; the others will not be suggested again. Undo takes that back.</source>
        <translation>
            <numerusform>已添加 %n 个依赖关系；其余的将不再建议。可用“撤消”撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest %n dependenc(y/ies) again</source>
        <translation>
            <numerusform>重新建议 %n 个依赖关系</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DifferenceTable</name>
    <message>
        <source>%1 on average of %2 (%3 to %4)</source>
        <translation>%2 个值的平均为 %1（%3 到 %4）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
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
        <translation>差异</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1，不同</translation>
    </message>
    <message>
        <source>%1, the same</source>
        <translation>%1，相同</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>less than 10⁻⁹</source>
        <translation>小于 10⁻⁹</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>仅在 B 中</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>仅在 A 中</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>第 %1 行，%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more difference(s)</source>
        <translation>
            <numerusform>还有 %Ln 处差异</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::DraftForm</name>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Name of a new parameter</source>
        <translation>新参数的名称</translation>
    </message>
    <message>
        <source>Add parameter</source>
        <translation>添加参数</translation>
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
        <translation>新建工作流(&amp;N)</translation>
    </message>
    <message>
        <source>Begin a workflow without any steps</source>
        <translation>从没有任何步骤的工作流开始</translation>
    </message>
    <message>
        <source>&amp;Edit workflow</source>
        <translation>编辑工作流(&amp;E)</translation>
    </message>
    <message>
        <source>Change the steps of this workflow on the canvas</source>
        <translation>在画布上更改此工作流的步骤</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤回上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>重新作出更改</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the selected steps and delete them</source>
        <translation>复制选中的步骤并将其删除</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected steps as YAML text</source>
        <translation>以 YAML 文本复制选中的步骤</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Add the steps that were copied</source>
        <translation>添加已复制的步骤</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>Add a copy of the selected steps beside them</source>
        <translation>在旁边添加选中步骤的副本</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Remove the selected steps, and what other steps need of them</source>
        <translation>移除选中的步骤，以及其他步骤对它们的依赖</translation>
    </message>
    <message>
        <source>&amp;Add step</source>
        <translation>添加步骤(&amp;A)</translation>
    </message>
    <message>
        <source>Add a step that needs the selected one (on the canvas: A)</source>
        <translation>添加一个依赖选中步骤的步骤（在画布上：A）</translation>
    </message>
    <message>
        <source>Add &amp;question</source>
        <translation>添加提问(&amp;Q)</translation>
    </message>
    <message>
        <source>Add a step that asks a person, after the selected one</source>
        <translation>在选中的步骤之后添加一个向人提问的步骤</translation>
    </message>
    <message>
        <source>C&amp;onnect…</source>
        <translation>连接(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose a step that needs the selected one, with the arrow keys (on the canvas: C)</source>
        <translation>用方向键选择一个依赖选中步骤的步骤（在画布上：C）</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Give the selected step another title (on the canvas: F2)</source>
        <translation>给选中的步骤换一个标题（在画布上：F2）</translation>
    </message>
    <message>
        <source>&amp;Group…</source>
        <translation>分组(&amp;G)…</translation>
    </message>
    <message>
        <source>Put the selected steps into a group</source>
        <translation>将选中的步骤放入分组</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Write the workflow file</source>
        <translation>写入工作流文件</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Write the workflow into another file</source>
        <translation>将工作流写入另一个文件</translation>
    </message>
    <message>
        <source>Go back to what is in the file</source>
        <translation>回到文件中的内容</translation>
    </message>
    <message>
        <source>&amp;Edit a copy of this workflow</source>
        <translation>编辑此工作流的副本(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤消(&amp;U)：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>No workflow is being edited; Edit workflow begins it</source>
        <translation>没有正在编辑的工作流；“编辑工作流”可开始编辑</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>一切都已保存</translation>
    </message>
    <message>
        <source>Nothing is open that can be edited</source>
        <translation>没有打开可编辑的内容</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>尚未作出更改</translation>
    </message>
    <message>
        <source>Nothing has been undone</source>
        <translation>没有撤消过任何操作</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>没有选中步骤</translation>
    </message>
    <message>
        <source>Select one step first</source>
        <translation>请先选择一个步骤</translation>
    </message>
    <message>
        <source>D&amp;iscard changes</source>
        <translation>放弃更改(&amp;I)</translation>
    </message>
    <message>
        <source>Add agent tas&amp;k</source>
        <translation>添加智能体任务(&amp;K)</translation>
    </message>
    <message>
        <source>Add a step that an agent does: it asks language models and runs the code they write</source>
        <translation>添加一个由智能体完成的步骤：它询问语言模型并运行模型编写的代码</translation>
    </message>
    <message>
        <source>&amp;Suggest dependencies…</source>
        <translation>建议依赖关系(&amp;S)…</translation>
    </message>
    <message>
        <source>Read the steps and their scripts for what has to come first, and choose</source>
        <translation>读取步骤及其脚本，找出必须先进行的内容，并加以选择</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditBar</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End editing; what is not saved stays as a draft (Ctrl+E)</source>
        <translation>结束编辑；未保存的内容留作草稿（Ctrl+E）</translation>
    </message>
    <message>
        <source>Editing a new workflow</source>
        <translation>正在编辑新工作流</translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation>正在编辑 %1</translation>
    </message>
    <message>
        <source>Not saved under a name yet; kept as a draft</source>
        <translation>尚未命名保存；已留作草稿</translation>
    </message>
    <message>
        <source>Changes are not in the file yet; kept as a draft</source>
        <translation>更改尚未写入文件；已留作草稿</translation>
    </message>
    <message>
        <source>The file is up to date</source>
        <translation>文件已是最新</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln problem(s)</source>
        <translation>
            <numerusform>%1 · %Ln 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EditController</name>
    <message>
        <source>New workflow</source>
        <translation>新工作流</translation>
    </message>
    <message>
        <source>This is a copy: the run keeps the workflow it was started with.</source>
        <translation>这是一份副本：运行会保留它开始时所用的工作流。</translation>
    </message>
    <message>
        <source>No steps yet. Press A, or double-click here, to add the first one.</source>
        <translation>还没有步骤。按 A 或双击此处添加第一个步骤。</translation>
    </message>
    <message>
        <source>The changes that were not saved are here again; Undo takes them back.</source>
        <translation>未保存的更改已恢复；“撤消”可将其撤回。</translation>
    </message>
    <message>
        <source>Changes to “%1” are kept as a draft; its file is as it was.</source>
        <translation>对“%1”的更改已留作草稿；其文件保持原样。</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>继续编辑(&amp;G)</translation>
    </message>
    <message>
        <source>A new workflow was not saved.</source>
        <translation>有一个新工作流未保存。</translation>
    </message>
    <message>
        <source>Changes to “%1” were not saved.</source>
        <translation>对“%1”的更改未保存。</translation>
    </message>
    <message>
        <source>Save the workflow as</source>
        <translation>将工作流另存为</translation>
    </message>
    <message>
        <source>Workflows (*.workflow.yaml);;All files (*)</source>
        <translation>工作流 (*.workflow.yaml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>文件已被更改</translation>
    </message>
    <message>
        <source>Somebody else has changed “%1” since you began to edit it. Replacing it loses their changes; &quot;Save as&quot; in the File menu keeps both, and Discard changes in the Edit menu takes theirs.</source>
        <translation>您开始编辑之后，别人更改了“%1”。替换文件会丢失对方的更改；“文件”菜单中的“另存为”可两者都保留，“编辑”菜单中的“放弃更改”则采用对方的更改。</translation>
    </message>
    <message>
        <source>Replace it with mine</source>
        <translation>用我的替换</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Discard the new workflow</source>
        <translation>放弃新工作流</translation>
    </message>
    <message>
        <source>It was never saved, so nothing of it is left.</source>
        <translation>它从未保存过，因此什么也不会留下。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>“%1” is being edited in another window.</source>
        <translation>“%1”正在另一个窗口中编辑。</translation>
    </message>
    <message>
        <source>&amp;Go to that window</source>
        <translation>转到该窗口(&amp;G)</translation>
    </message>
</context>
<context>
    <name>cmbagent::EditDesk</name>
    <message>
        <source>New question</source>
        <translation>新提问</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>新步骤</translation>
    </message>
    <message>
        <source>Group steps</source>
        <translation>将步骤分组</translation>
    </message>
    <message>
        <source>Name of the group (empty: none)</source>
        <translation>分组名称（留空：无）</translation>
    </message>
    <message>
        <source>New task of an agent</source>
        <translation>智能体的新任务</translation>
    </message>
</context>
<context>
    <name>cmbagent::EffectChoices</name>
    <message>
        <source>Keep what was recorded</source>
        <translation>保留已记录的内容</translation>
    </message>
    <message>
        <source>Only pretend it</source>
        <translation>仅模拟</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>再做一次</translation>
    </message>
    <message>
        <source>What to do about the effect of “%1”</source>
        <translation>如何处理“%1”的外部影响</translation>
    </message>
    <message>
        <source>Its effect on the outside happened already and cannot be undone</source>
        <translation>它的外部影响已经发生，无法撤消</translation>
    </message>
</context>
<context>
    <name>cmbagent::EnvironmentsPane</name>
    <message>
        <source>&amp;Remove it…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Remove the chosen Python environment</source>
        <translation>移除所选的 Python 环境</translation>
    </message>
    <message>
        <source>Python environments have what you agreed to have installed for a project. A step that needs a package which is not there asks for it again.</source>
        <translation>Python 环境中有您同意为项目安装的内容。如果步骤需要的软件包不在其中，会再次询问。</translation>
    </message>
    <message>
        <source>Python environment of</source>
        <translation>Python 环境所属项目</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Python environments of projects</source>
        <translation>项目的 Python 环境</translation>
    </message>
    <message>
        <source>A project that is gone</source>
        <translation>已不存在的项目</translation>
    </message>
    <message>
        <source>Never finished</source>
        <translation>从未完成</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>没有自己的软件包</translation>
    </message>
    <message>
        <source>a project that is gone</source>
        <translation>已不存在的项目</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Remove this environment?</source>
        <translation>移除此环境？</translation>
    </message>
    <message numerus="yes">
        <source>The Python environment of %1 is removed for good, with %n package(s). Runs and their results stay. Steps that need its packages ask for them again.</source>
        <translation>
            <numerusform>将永久移除%1的 Python 环境，其中有 %n 个软件包。运行及其结果会保留。需要这些软件包的步骤会再次询问。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove %1</source>
        <translation>移除 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventDetails</name>
    <message>
        <source>Choose an event to see all of it here.</source>
        <translation>选择一个事件，在这里查看其全部内容。</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>The whole event as other programs get it</source>
        <translation>其他程序收到的完整事件</translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation>事件的字段</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>exact time, relative time</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>%1 of this run</source>
        <translation>此运行的第 %1 个</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>事件的详细信息</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventWords</name>
    <message>
        <source>%1 · number %2 in this run</source>
        <translation>%1 · 此运行中的编号 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的事</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>cmbagent::EventsPane</name>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Kind of events shown</source>
        <translation>显示的事件类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>提问和答复</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Step whose events are shown</source>
        <translation>要显示哪个步骤的事件</translation>
    </message>
    <message>
        <source>History of this run</source>
        <translation>此运行的历史</translation>
    </message>
    <message>
        <source>Everything that happens in this run will be listed here, the newest first.</source>
        <translation>此运行中发生的一切都会列在这里，最新的在最前。</translation>
    </message>
    <message>
        <source>No event of this run is like that.</source>
        <translation>此运行没有符合条件的事件。</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>所有步骤</translation>
    </message>
    <message>
        <source>%1 shown, older ones follow</source>
        <translation>已显示 %1 个，后面还有更早的</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>已显示 %1 个</translation>
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
您的答复仅对这份内容有效。</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Ways to look at %1</source>
        <translation>查看 %1 的方式</translation>
    </message>
    <message>
        <source>as approved in “%1”</source>
        <translation>与“%1”中批准的相同</translation>
    </message>
    <message>
        <source>differs from what was approved in “%1”: +%2 −%3</source>
        <comment>run, lines</comment>
        <translation>与“%1”中批准的不同：+%2 −%3</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>更改的内容</translation>
    </message>
    <message>
        <source>differs from what was approved in “%1”</source>
        <translation>与“%1”中批准的不同</translation>
    </message>
    <message>
        <source>cannot be changed here: it is too long, or no plain text</source>
        <translation>无法在此处更改：内容过长，或不是纯文本</translation>
    </message>
    <message>
        <source>cannot be changed here: it is no text</source>
        <translation>无法在此处更改：不是文本</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky line(s)</source>
        <translation>
            <numerusform>%Ln 行有风险</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceSearch</name>
    <message>
        <source>Find in what is shown</source>
        <translation>在展示的内容中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一个（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一个（Enter）</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找（Esc）</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::EvidenceView</name>
    <message>
        <source>%1 (%2)</source>
        <comment>risk, file</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>请先查看此处</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出错的地方</translation>
    </message>
    <message>
        <source>Change for the next attempt</source>
        <translation>为下一次尝试作出的更改</translation>
    </message>
    <message>
        <source>This step shows no files with its question.</source>
        <translation>此步骤提问时没有展示文件。</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>步骤的代码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Files it writes</source>
        <translation>写出的文件</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>name, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Result of “%1”</source>
        <translation>“%1”的结果</translation>
    </message>
    <message>
        <source>Around this step</source>
        <translation>此步骤的前后</translation>
    </message>
    <message>
        <source>What will run</source>
        <translation>将要运行的内容</translation>
    </message>
    <message>
        <source>Found by reading, without running anything: there may be more, or less.</source>
        <translation>通过阅读发现，没有运行任何内容：实际可能更多，也可能更少。</translation>
    </message>
    <message>
        <source>Change before it starts</source>
        <translation>开始前更改</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>更改计划</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s); the texts below have them all</source>
        <translation>
            <numerusform>还有 %Ln 行；下面的文本包含全部</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln risky part(s)</source>
        <translation>
            <numerusform>%Ln 处有风险</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::ExampleCard</name>
    <message>
        <source>Open example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Open example %1</source>
        <translation>打开示例 %1</translation>
    </message>
    <message>
        <source>Open this example; nothing runs before you say so</source>
        <translation>打开此示例；在您同意之前不会运行任何内容</translation>
    </message>
</context>
<context>
    <name>cmbagent::FailureView</name>
    <message>
        <source>no message</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of error, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Changed for it: %1</source>
        <translation>为此更改：%1</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>Attempt %1 · %2</source>
        <translation>第 %1 次尝试 · %2</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>尝试过的方法</translation>
    </message>
    <message>
        <source>What may help</source>
        <translation>可能有帮助的方法</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他办法</translation>
    </message>
</context>
<context>
    <name>cmbagent::FeedDesk</name>
    <message>
        <source>Programs on this computer that know the token can follow and steer runs at %1. The token is in %2.</source>
        <translation>本机上知道令牌的程序可以通过 %1 跟踪和控制运行。令牌位于 %2。</translation>
    </message>
    <message>
        <source>The event feed is off.</source>
        <translation>事件流已关闭。</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileDrop</name>
    <message>
        <source>“%1” is a folder without just one workflow file.</source>
        <translation>文件夹“%1”中的工作流文件不是恰好一个。</translation>
    </message>
    <message>
        <source>“%1” is no workflow and no trace.</source>
        <translation>“%1”不是工作流，也不是轨迹。</translation>
    </message>
    <message>
        <source>Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json).</source>
        <translation>请拖放工作流文件 (*.workflow.yaml) 或 WfFormat 轨迹 (*.json)。</translation>
    </message>
    <message>
        <source>One file at a time: “%1” was opened.</source>
        <translation>一次一个文件：已打开“%1”。</translation>
    </message>
    <message>
        <source>An old run of CMBAgent is opened with File &gt; Import &gt; CMBAgent run. Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json).</source>
        <translation>CMBAgent 的旧运行请用“文件 &gt; 导入 &gt; CMBAgent 运行”打开。请拖入工作流文件 (*.workflow.yaml) 或 WfFormat 记录 (*.json)。</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileReplacements</name>
    <message>
        <source>&amp;Choose file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>File to replace</source>
        <translation>要替换的文件</translation>
    </message>
    <message>
        <source>Choose the file that takes its place in the branch</source>
        <translation>选择在分支中取而代之的文件</translation>
    </message>
    <message>
        <source>File instead of “%1”</source>
        <translation>用来代替“%1”的文件</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 换成 %2</translation>
    </message>
    <message>
        <source>Take the parent&apos;s file after all</source>
        <translation>还是使用父运行的文件</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留 %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::FileWords</name>
    <message>
        <source>not yet</source>
        <translation>尚无</translation>
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
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>cmbagent::FilesPage</name>
    <message>
        <source>Files of this run</source>
        <translation>此运行的文件</translation>
    </message>
    <message>
        <source>Files the steps write will be listed here, step by step.</source>
        <translation>步骤写出的文件会逐个步骤列在这里。</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>筛选文件</translation>
    </message>
    <message>
        <source>List what each step read as well as what it wrote</source>
        <translation>除写出的内容外，也列出每个步骤读取的内容</translation>
    </message>
    <message>
        <source>Kind of files shown</source>
        <translation>显示的文件类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Choose a file in the list to see it here.</source>
        <translation>在列表中选择一个文件，在这里查看。</translation>
    </message>
    <message>
        <source>Input&amp;s too</source>
        <translation>包括输入(&amp;S)</translation>
    </message>
</context>
<context>
    <name>cmbagent::FoldSection</name>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>cmbagent::FormField</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>cmbagent::GraphExport</name>
    <message>
        <source>Picture that scales (*.svg)</source>
        <translation>可缩放的图片 (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Mermaid flowchart (*.mmd)</source>
        <translation>Mermaid 流程图 (*.mmd)</translation>
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
        <translation>导出图</translation>
    </message>
</context>
<context>
    <name>cmbagent::GraphPage</name>
    <message>
        <source>Zoom to 100 %</source>
        <translation>缩放到 100%</translation>
    </message>
    <message>
        <source>Highlight a part of the graph</source>
        <translation>突出显示图的一部分</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>突出显示</translation>
    </message>
    <message>
        <source>Keep the placement as it is</source>
        <translation>保持现有布局不变</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Untangling the graph: %1</source>
        <translation>正在梳理图：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is highlighted: how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>Critical path: no step has taken time yet</source>
        <translation>关键路径：还没有步骤用过时间</translation>
    </message>
</context>
<context>
    <name>cmbagent::HistoryModel</name>
    <message>
        <source> · remembered: %1</source>
        <translation> · 已记住：%1</translation>
    </message>
    <message>
        <source> · given on %1</source>
        <translation> · 于 %1 给出</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, question</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImageDiffView</name>
    <message>
        <source>The picture is too large to be shown here.</source>
        <translation>图片太大，无法在此显示。</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1</source>
        <translation>无法读取图片：%1</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Both pictures beside each other</source>
        <translation>两张图片并排显示</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>One picture in the place of the other; Space changes between them</source>
        <translation>两张图片在同一位置轮流显示；按空格键切换</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>A pale copy of A with what differs in B marked</source>
        <translation>A 的浅色副本，标出 B 中的不同之处</translation>
    </message>
    <message>
        <source>Switch A and B (Space)</source>
        <translation>切换 A 和 B（空格键）</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>What differs, on a pale copy of A</source>
        <translation>A 的浅色副本上的不同之处</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Show both in turn, again and again, until you stop it</source>
        <translation>反复轮流显示两张图片，直到您停止</translation>
    </message>
    <message>
        <source>Motion is reduced in the settings; Space changes between both</source>
        <translation>设置中已减少动态效果；按空格键在两者之间切换</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Ctrl and wheel zoom; double click changes between fit and 100 %</source>
        <translation>Ctrl 加滚轮可缩放；双击在适应大小和 100% 之间切换</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>cmbagent::ImportDesk</name>
    <message>
        <source>Import a run of CMBAgent</source>
        <translation>导入 CMBAgent 的运行</translation>
    </message>
    <message>
        <source>Another folder is being imported. Wait until it is done.</source>
        <translation>正在导入另一个文件夹。请等待其完成。</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were imported.</source>
        <translation>
            <numerusform>已导入 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder was imported before and has not changed since.</source>
        <translation>此文件夹先前已导入,此后没有变化。</translation>
    </message>
</context>
<context>
    <name>cmbagent::InboxPane</name>
    <message>
        <source>Nothing waits for your answer. Steps that ask before they go on will be listed here.</source>
        <translation>没有等待您答复的内容。需要先询问再继续的步骤会列在这里。</translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation>没有包含这些词的提问。</translation>
    </message>
    <message>
        <source>Filter questions</source>
        <translation>筛选提问</translation>
    </message>
    <message>
        <source>What was answered before, by whom, and what is remembered</source>
        <translation>以前由谁答复了什么，以及记住了什么</translation>
    </message>
    <message>
        <source>Questions that wait for your answer, the most urgent first</source>
        <translation>等待您答复的提问，最紧急的在最前</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind, run, step</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>time left, what happens</comment>
        <translation>%1，之后%2</translation>
    </message>
    <message>
        <source>Select several questions of one kind (Ctrl or Shift with click) to answer them together</source>
        <translation>选择同一类型的多个提问（按住 Ctrl 或 Shift 点击），即可一起答复</translation>
    </message>
    <message>
        <source>What may have happened outside has to be looked at one by one</source>
        <translation>外部可能发生的事必须逐个查看</translation>
    </message>
    <message>
        <source>These are different kinds of questions; select questions of one kind</source>
        <translation>这些是不同类型的提问；请选择同一类型的提问</translation>
    </message>
    <message>
        <source>What one of these shows has not been read yet</source>
        <translation>其中一个提问展示的内容尚未读取</translation>
    </message>
    <message numerus="yes">
        <source>One answer for the %n selected question(s)</source>
        <translation>
            <numerusform>对选中的 %n 个提问给出同一答复</numerusform>
        </translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Answer to&amp;gether…</source>
        <translation>一起答复(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonModel</name>
    <message>
        <source>1 item</source>
        <translation>1 项</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 个条目</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 个条目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1</source>
        <translation>
            <numerusform>%Ln 行：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::JsonView</name>
    <message>
        <source>JSON values</source>
        <translation>JSON 值</translation>
    </message>
</context>
<context>
    <name>cmbagent::LaunchPane</name>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>同时运行的步骤数</translation>
    </message>
    <message>
        <source>How many steps of this run may run at the same time</source>
        <translation>此运行最多可同时运行多少个步骤</translation>
    </message>
    <message>
        <source>Steps at a &amp;time</source>
        <translation>同时运行的步骤数(&amp;T)</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速倍数</translation>
    </message>
    <message>
        <source>Each task sleeps its recorded run time divided by this</source>
        <translation>每个任务休眠的时间为记录的运行时间除以此数</translation>
    </message>
    <message>
        <source>S&amp;peed-up</source>
        <translation>加速倍数(&amp;P)</translation>
    </message>
    <message>
        <source>Back to the defaults the workflow gives</source>
        <translation>恢复为工作流给出的默认值</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Start the run (F5)</source>
        <translation>开始运行（F5）</translation>
    </message>
    <message>
        <source>One value must be mended first.</source>
        <translation>必须先修正 1 个值。</translation>
    </message>
    <message>
        <source>%1 values must be mended first.</source>
        <translation>必须先修正 %1 个值。</translation>
    </message>
    <message>
        <source>A recorded workflow: nothing is computed, each task sleeps its recorded time.</source>
        <translation>记录的工作流：不进行计算，每个任务按记录的时间休眠。</translation>
    </message>
    <message>
        <source>This workflow has no parameters.</source>
        <translation>此工作流没有参数。</translation>
    </message>
    <message>
        <source>Some values differ from the defaults.</source>
        <translation>有些值与默认值不同。</translation>
    </message>
    <message>
        <source>All values are the defaults.</source>
        <translation>所有值均为默认值。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>cmbagent::LensMenu</name>
    <message>
        <source>&amp;Highlight</source>
        <translation>突出显示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>全部(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Critical path</source>
        <translation>关键路径(&amp;C)</translation>
    </message>
    <message>
        <source>The chain of steps that decides how long the run takes, by the times they took</source>
        <translation>按各步骤的用时，决定运行总时长的一连串步骤</translation>
    </message>
    <message>
        <source>Only &amp;failed and their causes</source>
        <translation>仅失败及其原因(&amp;F)</translation>
    </message>
    <message>
        <source>What failed, and everything it needed</source>
        <translation>失败的步骤，以及它所依赖的一切</translation>
    </message>
    <message>
        <source>Only steps that are</source>
        <translation>仅处于以下状态的步骤</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>关键路径</translation>
    </message>
    <message>
        <source>Failed and their causes</source>
        <translation>失败及其原因</translation>
    </message>
</context>
<context>
    <name>cmbagent::LogFind</name>
    <message>
        <source>Line before that holds it (Shift+F3)</source>
        <translation>上一个包含此内容的行（Shift+F3）</translation>
    </message>
    <message>
        <source>Next line that holds it (F3)</source>
        <translation>下一个包含此内容的行（F3）</translation>
    </message>
    <message>
        <source>Find in lines</source>
        <translation>在行中查找</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>cmbagent::LongText</name>
    <message>
        <source>Show less</source>
        <translation>显示更少</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show only the beginning of this text</source>
        <translation>只显示此文本的开头</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>显示完整文本</translation>
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
        <translation>图已写入 %1。</translation>
    </message>
    <message>
        <source>“%1” is still waiting for your answer.</source>
        <translation>“%1”仍在等待您的答复。</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>questions that wait, title</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>“%1” opens for changes when its turn comes, and waits for you.</source>
        <translation>轮到“%1”时，它会打开供您更改，并等待您处理。</translation>
    </message>
</context>
<context>
    <name>cmbagent::MarkdownView</name>
    <message>
        <source>Rendered text</source>
        <translation>排版后的文本</translation>
    </message>
</context>
<context>
    <name>cmbagent::MessageArea</name>
    <message>
        <source>Tr&amp;y to save again</source>
        <translation>再次尝试保存(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>cmbagent::MessageBar</name>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详细信息</translation>
    </message>
    <message>
        <source>Copy the whole message with its details</source>
        <translation>复制整条消息及其详细信息</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息的详细信息</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>cmbagent::MetricChart</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 处为 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of each run</source>
        <translation>各个运行的 %1</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 随 %2 的变化</translation>
    </message>
</context>
<context>
    <name>cmbagent::MetricsPage</name>
    <message>
        <source>hours since the start</source>
        <translation>开始后的小时数</translation>
    </message>
    <message>
        <source>minutes since the start</source>
        <translation>开始后的分钟数</translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation>开始后的秒数</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>按顺序</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Draw values</source>
        <translation>绘制数值</translation>
    </message>
    <message>
        <source>Whether values stand one after the other, or when they were reported</source>
        <translation>数值是依次排列，还是按报告的时间排列</translation>
    </message>
    <message>
        <source>Draw curves by powers of ten where all values are above zero</source>
        <translation>在所有值都大于零时，以 10 的幂绘制曲线</translation>
    </message>
    <message>
        <source>What each step took</source>
        <translation>每个步骤的消耗</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>所有指标</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>value number</source>
        <translation>值的序号</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Po&amp;wers of ten</source>
        <translation>10 的幂(&amp;W)</translation>
    </message>
    <message>
        <source>Reported once</source>
        <translation>只报告一次</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>metric, step</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Processor, step by step</source>
        <translation>处理器，逐个步骤</translation>
    </message>
    <message>
        <source>Memory, step by step</source>
        <translation>内存，逐个步骤</translation>
    </message>
    <message>
        <source>Curves of the numbers that steps print as &quot;::metric name value unit&quot; will be drawn here as they come; processor and memory of each step while it runs, from its third second on, and run time, processor and memory in all when it ends. What language models cost will follow with them.</source>
        <translation>步骤以 &quot;::metric name value unit&quot; 形式打印的数字到来时，会在这里绘成曲线；每个步骤运行时，从第三秒起绘出其处理器和内存，结束时绘出总的运行时间、处理器和内存。语言模型的费用会随之加入。</translation>
    </message>
    <message>
        <source>Cores in use, summed over what ran at the time; of an attempt too short to be looked at, its average.</source>
        <translation>使用中的核心数，将同一时间运行的相加；对于过短而无法测量的尝试，取其平均值。</translation>
    </message>
    <message>
        <source>The most each attempt had at once around that time, summed over what ran: an upper bound.</source>
        <translation>每次尝试在该时间前后同时占用的最大值，将同时运行的相加：这是上限。</translation>
    </message>
    <message>
        <source>Cores in use on average from one look to the next: once a second at first, later less often.</source>
        <translation>两次测量之间平均使用的核心数：起初每秒测量一次，之后次数减少。</translation>
    </message>
    <message>
        <source>The most that all processes of an attempt had at once from one look to the next.</source>
        <translation>两次测量之间，一次尝试的所有进程同时占用的最大值。</translation>
    </message>
</context>
<context>
    <name>cmbagent::Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>图的概览</translation>
    </message>
    <message>
        <source>Overview: click or drag to move the view</source>
        <translation>概览：点击或拖动以移动视图</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModeMenu</name>
    <message>
        <source>Only at approvals</source>
        <translation>仅在审批处</translation>
    </message>
    <message>
        <source>After planning</source>
        <translation>规划之后</translation>
    </message>
    <message>
        <source>Before each step</source>
        <translation>每个步骤之前</translation>
    </message>
    <message>
        <source>On errors</source>
        <translation>出错时</translation>
    </message>
    <message>
        <source>Where a gate is set</source>
        <translation>在设有关卡处</translation>
    </message>
    <message>
        <source>By the workflow&apos;s rules</source>
        <translation>按工作流的规则</translation>
    </message>
    <message>
        <source>Asks: %1</source>
        <comment>when</comment>
        <translation>询问：%1</translation>
    </message>
    <message>
        <source>%1. Choose when this run asks you; it counts from here on.</source>
        <translation>%1。选择此运行何时询问您；从现在起生效。</translation>
    </message>
    <message>
        <source>This workflow has no rules that say when to ask; its properties while it is edited have a place for them</source>
        <translation>此工作流没有说明何时询问的规则；编辑工作流时，可在其属性中添加</translation>
    </message>
    <message>
        <source>After each step</source>
        <translation>每个步骤之后</translation>
    </message>
    <message>
        <source>Before and after each step</source>
        <translation>每个步骤之前和之后</translation>
    </message>
    <message>
        <source>Opens the workflow for editing, where its rules are</source>
        <translation>打开工作流进行编辑，其规则就在那里</translation>
    </message>
    <message>
        <source>This workflow has no rules that say when to ask; Write rules below makes the first</source>
        <translation>此工作流没有说明何时询问的规则；用下方的“编写规则”可创建第一条</translation>
    </message>
    <message>
        <source>Change rules…</source>
        <translation>更改规则…</translation>
    </message>
    <message>
        <source>Write rules…</source>
        <translation>编写规则…</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModelsDesk</name>
    <message>
        <source>API key provider OpenAI Anthropic Gemini Ollama price server endpoint role</source>
        <translation>API 密钥 提供商 价格 服务器 地址 角色 模型 API key provider OpenAI Anthropic Gemini Ollama price server endpoint role</translation>
    </message>
    <message>
        <source>There is a server “%1” already; change its address above.</source>
        <translation>已有服务器“%1”；请在上方更改其地址。</translation>
    </message>
    <message>
        <source>Models and keys</source>
        <translation>模型和密钥</translation>
    </message>
</context>
<context>
    <name>cmbagent::ModelsPage</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Providers and servers</source>
        <translation>提供商和服务器</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>其他服务器</translation>
    </message>
    <message>
        <source>Any server that speaks as OpenAI does: vLLM, LM Studio, llama.cpp, a gateway.</source>
        <translation>任何使用 OpenAI 接口的服务器：vLLM、LM Studio、llama.cpp、网关。</translation>
    </message>
    <message>
        <source>Which model works</source>
        <translation>由哪个模型工作</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>服务器的名称</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器的地址</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain of the desktop, and never in a file, a log or a prompt.</source>
        <translation>密钥保存在桌面的密钥环中，绝不会写入文件、日志或提示词。</translation>
    </message>
    <message>
        <source>Keys set here are in memory only, until the program ends. %1</source>
        <translation>在此设置的密钥只保存在内存中，直到程序结束。%1</translation>
    </message>
    <message>
        <source>Your own list is not used: %1</source>
        <translation>未使用您自己的列表：%1</translation>
    </message>
    <message>
        <source>Prices are for a million tokens, as of %1; they may have changed. models.json in the data folder corrects them.</source>
        <translation>价格以每百万个令牌计，截至 %1；可能已有变化。可用数据文件夹中的 models.json 更正。</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>所有其他角色</translation>
    </message>
    <message>
        <source>Model of all other roles</source>
        <translation>所有其他角色的模型</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>As for all others</source>
        <translation>与所有其他角色相同</translation>
    </message>
    <message>
        <source>Not in the list; price and size are unknown.</source>
        <translation>不在列表中；价格和大小未知。</translation>
    </message>
    <message>
        <source>Costs nothing</source>
        <translation>不产生费用</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <comment>prices</comment>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Price unknown</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>%1 · context of %2 tokens</source>
        <translation>%1 · 上下文 %2 个令牌</translation>
    </message>
    <message>
        <source>%1 · size of context unknown</source>
        <translation>%1 · 上下文大小未知</translation>
    </message>
    <message>
        <source>A key is sent to the address of its provider, and nowhere else. What is asked for in a minute stays below the limits you give; calls above them wait for their turn.</source>
        <translation>密钥只会发送到其提供商的地址，不会发送到其他任何地方。每分钟的用量保持在您设定的限制之内；超出限制的调用会排队等待。</translation>
    </message>
    <message>
        <source>These hold where neither you for a run, nor a step or an agent says anything else.</source>
        <translation>您没有为运行另行指定，步骤或智能体也没有另行指定时，以这些为准。</translation>
    </message>
    <message>
        <source>In tasks that are gone about like this, these go before the models of agents and roles:</source>
        <translation>以下列方式进行的任务中，这些模型优先于智能体和角色的模型：</translation>
    </message>
    <message>
        <source>Model of tasks: %1</source>
        <comment>a way of doing tasks</comment>
        <translation>任务的模型：%1</translation>
    </message>
    <message>
        <source>As for each role</source>
        <translation>与各角色相同</translation>
    </message>
</context>
<context>
    <name>cmbagent::Notifier</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>显示窗口(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>CMBAgent Studio: %n question(s) wait for your answer</source>
        <translation>
            <numerusform>CMBAgent Studio：%n 个提问等待您答复</numerusform>
        </translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>“%1” waits for your answer</source>
        <comment>step</comment>
        <translation>“%1”等待您答复</translation>
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
            <numerusform>%n 个提问等待您答复</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2), and more</source>
        <comment>question, run</comment>
        <translation>%1（%2）等</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons: when a step asks while you look elsewhere, this window&apos;s entry in the task bar is marked instead.</source>
        <translation>此桌面不显示托盘图标：当您在看别处而有步骤提问时，会改为标记任务栏中此窗口的条目。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened in it for %n minute(s). It still runs; look whether it should.</source>
        <translation>
            <numerusform>其中已有 %n 分钟没有任何动静。它仍在运行；请查看是否应当如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>run, what</comment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is quiet</source>
        <comment>run</comment>
        <translation>“%1”没有动静</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Nothing has been heard of it for %1. It still runs: wait for it, or end it.</source>
        <translation>已有 %1没有它的任何动静。它仍在运行：请等待它，或将其结束。</translation>
    </message>
    <message>
        <source>“%1” of “%2”: %3</source>
        <comment>step, run, what</comment>
        <translation>“%2”的“%1”：%3</translation>
    </message>
    <message>
        <source>“%1” has stalled</source>
        <comment>step</comment>
        <translation>“%1”无响应</translation>
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
        <translation>导入记录的工作流</translation>
    </message>
    <message>
        <source>Open a workflow</source>
        <translation>打开工作流</translation>
    </message>
    <message>
        <source>WfFormat traces (*.json);;All files (*)</source>
        <translation>WfFormat 轨迹 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Workflows (*.workflow.yaml *.workflow.yml *.yaml *.yml);;All files (*)</source>
        <translation>工作流 (*.workflow.yaml *.workflow.yml *.yaml *.yml);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>cmbagent::OutlinePane</name>
    <message>
        <source>Outline of the steps</source>
        <translation>步骤大纲</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairFilesView</name>
    <message>
        <source>This step wrote no file in either run.</source>
        <translation>此步骤在两个运行中都没有写出文件。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Files of this step</source>
        <translation>此步骤的文件</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairGraphsView</name>
    <message>
        <source>Graph of run A</source>
        <translation>运行 A 的图</translation>
    </message>
    <message>
        <source>Graph of run B</source>
        <translation>运行 B 的图</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairMarks</name>
    <message>
        <source>only in A</source>
        <translation>仅在 A 中</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>仅在 B 中</translation>
    </message>
    <message>
        <source>first difference</source>
        <translation>首个差异</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairStepModel</name>
    <message>
        <source>first difference: %1</source>
        <translation>首个差异：%1</translation>
    </message>
    <message>
        <source>The runs as a whole</source>
        <translation>运行整体</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
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
        <translation>不同之处</translation>
    </message>
</context>
<context>
    <name>cmbagent::PairView</name>
    <message>
        <source>Steps of both runs</source>
        <translation>两个运行的步骤</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Take this result</source>
        <translation>采用此结果</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>完成的步骤</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>CPU time of what ran here</source>
        <translation>此处运行内容的 CPU 时间</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Nothing differs in this step.</source>
        <translation>此步骤没有差异。</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>kept from another run</source>
        <translation>保留自另一个运行</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>此运行</translation>
    </message>
    <message>
        <source>Result made in</source>
        <translation>结果产生于</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>文件（%1）</translation>
    </message>
    <message>
        <source>The other run has no step of this name</source>
        <translation>另一个运行没有这个名称的步骤</translation>
    </message>
    <message>
        <source>There is no result to take: the step did not complete</source>
        <translation>没有可采用的结果：该步骤未完成</translation>
    </message>
    <message>
        <source>Take A&apos;s result into a branch of B…</source>
        <translation>将 A 的结果采用到 B 的分支中…</translation>
    </message>
    <message>
        <source>Take B&apos;s result into a branch of A…</source>
        <translation>将 B 的结果采用到 A 的分支中…</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Show both graphs in one picture</source>
        <translation>在一张图中显示两个运行的图</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Go to the difference before (Shift+F7)</source>
        <translation>转到上一处差异（Shift+F7）</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Go to the next step that differs (F7)</source>
        <translation>转到下一个不同的步骤（F7）</translation>
    </message>
    <message>
        <source>No step differs</source>
        <translation>没有不同的步骤</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>第 %1 处差异，共 %2 处</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a cost</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Cost of what ran here</source>
        <translation>此处所运行内容的费用</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) differ</source>
        <translation>
            <numerusform>%Ln 个步骤不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>cmbagent::ParameterCell</name>
    <message>
        <source>%1 to %2%3</source>
        <translation>%1 到 %2%3</translation>
    </message>
    <message>
        <source>at least %1%2</source>
        <translation>至少 %1%2</translation>
    </message>
    <message>
        <source>at most %1%2</source>
        <translation>至多 %1%2</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>恢复为默认值 %1</translation>
    </message>
    <message>
        <source>Reset %1 to its default</source>
        <translation>将 %1 重置为默认值</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>需要一个值</translation>
    </message>
</context>
<context>
    <name>cmbagent::PdfView</name>
    <message>
        <source>it is not there</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>it wants a password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>it is no valid PDF document</source>
        <translation>不是有效的 PDF 文档</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>cmbagent::PictureLink</name>
    <message>
        <source>%1: show it large</source>
        <translation>%1：放大显示</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanEditor</name>
    <message>
        <source>What you change here counts for this run and its branches; the workflow file stays as it is.</source>
        <translation>您在此处所做的更改对此运行及其分支有效；工作流文件保持原样。</translation>
    </message>
    <message>
        <source>Parameters of the run</source>
        <translation>运行的参数</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>计划的步骤</translation>
    </message>
    <message>
        <source>Space leaves a step out, or takes it in again</source>
        <translation>按空格键排除一个步骤，或重新纳入</translation>
    </message>
    <message>
        <source>What is different about “%1”</source>
        <translation>“%1”有哪些不同</translation>
    </message>
    <message>
        <source>“%1” has its results already, and stays as it is.</source>
        <translation>“%1”已有结果，保持原样。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing of the plan would be left to run. To begin nothing at all, stop the run instead.</source>
        <translation>计划中将没有任何步骤可运行。如果什么都不想开始，请改为停止运行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are going to run</source>
        <translation>
            <numerusform>将运行 %Ln 个步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln 个已排除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped because they require one of those</source>
        <translation>
            <numerusform>%Ln 个因必需其中之一而被跳过</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanList</name>
    <message>
        <source>What becomes of each step</source>
        <translation>每个步骤的去向</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanModel</name>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>never timed</source>
        <translation>从未计时</translation>
    </message>
    <message>
        <source>Asks again: %1</source>
        <translation>再次询问：%1</translation>
    </message>
    <message>
        <source>Runs again: %1</source>
        <translation>重新运行：%1</translation>
    </message>
    <message>
        <source>Kept, its effect is not done again, though %1</source>
        <translation>已保留，其外部影响不会重做，尽管 %1</translation>
    </message>
    <message>
        <source>Its effect is only pretended, though %1</source>
        <translation>其外部影响仅为模拟，尽管 %1</translation>
    </message>
    <message>
        <source>Taken from another run</source>
        <translation>取自另一个运行</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>step, what becomes of it</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>sentence, time</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanStepForm</name>
    <message>
        <source>Parameters, where this step gets others than the run:</source>
        <translation>参数（此步骤与运行不同之处）：</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>说明(&amp;D)</translation>
    </message>
    <message>
        <source>How often it may try in all, the first time included</source>
        <translation>总共可以尝试的次数，包括第一次</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>How long one attempt may take</source>
        <translation>一次尝试最多可用的时间</translation>
    </message>
    <message>
        <source>Atte&amp;mpts</source>
        <translation>尝试次数(&amp;M)</translation>
    </message>
    <message>
        <source>T&amp;ime limit</source>
        <translation>时间限制(&amp;I)</translation>
    </message>
    <message>
        <source>What the agent is told, and parameters that are others than the run&apos;s:</source>
        <translation>给智能体的指令，以及与运行不同的参数：</translation>
    </message>
    <message>
        <source>For people; the agent is told its task</source>
        <translation>供人阅读；给智能体的是任务</translation>
    </message>
    <message>
        <source>Nothing but the steps whose files it reads</source>
        <translation>仅等待它要读取其文件的步骤</translation>
    </message>
    <message>
        <source>Ids of steps with commas between; “load?” goes on even when load was skipped. It waits in any case for the steps whose files it reads.</source>
        <translation>步骤的标识符，以逗号分隔；“load?”表示即使 load 被跳过也继续。无论如何，它都会等待它要读取其文件的步骤。</translation>
    </message>
    <message>
        <source>Also &amp;waits for</source>
        <translation>还要等待(&amp;W)</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlanSteps</name>
    <message>
        <source>Kept from the run before</source>
        <translation>保留自之前的运行</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Skipped: requires “%1”</source>
        <translation>已跳过：必需“%1”</translation>
    </message>
    <message>
        <source>Asks you</source>
        <translation>询问您</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>将运行</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>what becomes of a step</comment>
        <translation>%1，已更改</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what becomes of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayController</name>
    <message numerus="yes">
        <source>Refused after %n branch(es).</source>
        <translation>
            <numerusform>在 %n 个分支之后被拒绝。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) made. Resume runs a draft.</source>
        <translation>
            <numerusform>已创建 %n 个草稿。“继续”会运行草稿。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not begun yet: %1 of %n branch(es). The session allows %2 runs at once; the next begins when one has ended.</source>
        <translation>
            <numerusform>尚未开始：%n 个分支中的 %1 个。会话允许同时进行 %2 个运行；有一个结束后，下一个才开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Playing %n branch(es); this is the first.</source>
        <translation>
            <numerusform>正在运行 %n 个分支；这是第一个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayFields</name>
    <message>
        <source>After the step “%1”</source>
        <translation>在步骤“%1”之后</translation>
    </message>
    <message>
        <source>At “%1”</source>
        <translation>在“%1”处</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>Before an effect outside</source>
        <translation>外部影响之前</translation>
    </message>
    <message>
        <source>When it was paused</source>
        <translation>暂停时</translation>
    </message>
    <message>
        <source>When it failed</source>
        <translation>失败时</translation>
    </message>
    <message>
        <source>When the program was closed</source>
        <translation>程序关闭时</translation>
    </message>
    <message>
        <source>What is different in the branch</source>
        <translation>分支中的不同之处</translation>
    </message>
    <message>
        <source>This step and everything that needs it run again</source>
        <translation>此步骤和依赖它的一切都会重新运行</translation>
    </message>
    <message>
        <source>Begin with the run as it was at an earlier time</source>
        <translation>从运行在较早时刻的状态开始</translation>
    </message>
    <message>
        <source>Handed to the step as guidance; scripts find it in retry.json</source>
        <translation>作为指导交给步骤；脚本可在 retry.json 中找到它</translation>
    </message>
    <message>
        <source>What you expect to see</source>
        <translation>您预期看到什么</translation>
    </message>
    <message>
        <source>Run again from</source>
        <translation>重新运行的起点</translation>
    </message>
    <message>
        <source>With the run as it was</source>
        <translation>运行的状态取自</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>Change a step</source>
        <translation>更改步骤</translation>
    </message>
    <message>
        <source>Replace a file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>What happened outside already</source>
        <translation>已经发生的外部影响</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Only what the changes reach</source>
        <translation>仅更改所及的部分</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>现在的样子</translation>
    </message>
    <message>
        <source>%1 Choose what the branch does about it.</source>
        <translation>%1 请选择分支如何处理。</translation>
    </message>
    <message>
        <source>Nobody is asked and nothing is paid: the answers that this run recorded are given again. A question that is not among them is an error.</source>
        <translation>不询问任何人，也不产生费用：重新给出此运行记录下来的回答。未记录过的提问会报错。</translation>
    </message>
    <message>
        <source>The beginning: all it did</source>
        <translation>起点：它所做的一切</translation>
    </message>
    <message>
        <source>An earlier time</source>
        <translation>较早的时刻</translation>
    </message>
    <message>
        <source>With the recorded answers of its &amp;models</source>
        <translation>使用其模型已记录的回答(&amp;M)</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlayPart</name>
    <message>
        <source>Play from here</source>
        <translation>从此处重新运行</translation>
    </message>
</context>
<context>
    <name>cmbagent::PlaySheet</name>
    <message>
        <source>time unknown</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>从此处重新运行</translation>
    </message>
    <message>
        <source>It cannot be played like this</source>
        <translation>无法这样重新运行</translation>
    </message>
    <message>
        <source>Working out what is kept and what runs again…</source>
        <translation>正在计算哪些保留、哪些重新运行…</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n 个分支</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of your answer to %n question(s) is not counted.</source>
        <translation>
            <numerusform>您答复 %n 个提问的时间未计算在内。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Play %n branch(es)</source>
        <translation>
            <numerusform>重新运行 %n 个分支(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Play from here</source>
        <translation>从此处重新运行(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>Make %n &amp;draft(s)</source>
        <translation>
            <numerusform>创建 %n 个草稿(&amp;D)</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a &amp;draft</source>
        <translation>创建草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Make the branch and run it at once (Ctrl+Return)</source>
        <translation>创建分支并立即运行（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Make the branch; it runs when you resume it</source>
        <translation>创建分支；您选择继续时它才运行</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <source>Times are what the same steps usually took before.</source>
        <translation>时间是相同步骤以前通常的用时。</translation>
    </message>
    <message>
        <source>The cost is what the same steps cost in one earlier run: %1.</source>
        <translation>费用是相同步骤在以前的 1 次运行中的花费：%1。</translation>
    </message>
    <message>
        <source>The cost is what the same steps cost in %1 earlier runs: %2.</source>
        <translation>费用是相同步骤在以前的 %1 次运行中的花费：%2。</translation>
    </message>
    <message>
        <source>Nothing here asks a language model, so nothing costs money.</source>
        <translation>这里没有任何内容询问语言模型，因此不产生费用。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what %Ln step(s) with an agent cost: no run has paid for it yet.</source>
        <translation>
            <numerusform>%Ln 个带智能体的步骤费用未知：还没有任何运行为此付过费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) run again</source>
        <translation>
            <numerusform>%Ln 个步骤重新运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln 个保留</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::PreviewPane</name>
    <message>
        <source>Choose a file to see it here.</source>
        <translation>选择一个文件，在这里查看。</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Fit the pane (F)</source>
        <translation>适应面板（F）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>Open the folder of the step to see what is there.</source>
        <translation>请打开该步骤的文件夹查看其中的内容。</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1 · %2 行</translation>
    </message>
    <message>
        <source>Looking for more rows: %1 of the file</source>
        <translation>正在查找更多行：已读取文件的 %1</translation>
    </message>
    <message>
        <source>Only the first %1 rows are shown.</source>
        <translation>只显示前 %1 行。</translation>
    </message>
    <message>
        <source>Open it with another program to see all of it.</source>
        <translation>请用其他程序打开以查看全部内容。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be shown as a picture: %2.</source>
        <translation>“%1”无法显示为图片：%2。</translation>
    </message>
    <message>
        <source>Another program may be able to open it.</source>
        <translation>其他程序也许能打开它。</translation>
    </message>
    <message>
        <source>There is no preview for this kind of file.</source>
        <translation>这种文件没有预览。</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1 at byte %2.</source>
        <translation>这不是有效的 JSON：%1，位于字节 %2。</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>只显示前 %1 个。</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>没有可显示的内容。</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>%1 的预览</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be shown: %2.</source>
        <translation>无法显示“%1”：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln page(s)</source>
        <translation>
            <numerusform>%1 · %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop loo&amp;king</source>
        <translation>停止查找(&amp;K)</translation>
    </message>
    <message>
        <source>Open with another pro&amp;gram</source>
        <translation>用其他程序打开(&amp;G)</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemRow</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步骤 %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemsPage</name>
    <message>
        <source>&amp;Check again</source>
        <translation>重新检查(&amp;C)</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>全部复制(&amp;L)</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Problems in the workflow file</source>
        <translation>工作流文件中的问题</translation>
    </message>
    <message>
        <source>Read the file again after you have changed it</source>
        <translation>更改文件后重新读取</translation>
    </message>
    <message>
        <source>Copy every problem as text</source>
        <translation>将所有问题复制为文本</translation>
    </message>
    <message>
        <source>This workflow has one problem and cannot run yet</source>
        <translation>此工作流有 1 个问题，暂时无法运行</translation>
    </message>
    <message>
        <source>This workflow has %1 problems and cannot run yet</source>
        <translation>此工作流有 %1 个问题，暂时无法运行</translation>
    </message>
    <message>
        <source>and %1 more; “Copy all” has them.</source>
        <translation>还有 %1 个；“全部复制”包含它们。</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProblemsPane</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的事</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>如何修正</translation>
    </message>
    <message>
        <source>Problems of this run</source>
        <translation>此运行的问题</translation>
    </message>
    <message>
        <source>No problems. Failed steps will be listed here, with how to mend them.</source>
        <translation>没有问题。失败的步骤及其修正方法会列在这里。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>cmbagent::ProviderField</name>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>将密钥粘贴到这里</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Key in the keychain</source>
        <translation>密钥在密钥环中</translation>
    </message>
    <message>
        <source>Key in memory until the program ends</source>
        <translation>密钥在内存中，直到程序结束</translation>
    </message>
    <message>
        <source>Key from %1 of the environment</source>
        <translation>密钥来自环境的 %1</translation>
    </message>
    <message>
        <source>On this machine; needs no key</source>
        <translation>在本机上；不需要密钥</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>Change key…</source>
        <translation>更改密钥…</translation>
    </message>
    <message>
        <source>Set key…</source>
        <translation>设置密钥…</translation>
    </message>
    <message>
        <source>Empty: remove this server</source>
        <translation>留空：移除此服务器</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>Set the key of %1</source>
        <translation>设置 %1 的密钥</translation>
    </message>
    <message>
        <source>Remove the key of %1</source>
        <translation>移除 %1 的密钥</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>测试与 %1 的连接</translation>
    </message>
    <message>
        <source>Asking for its models…</source>
        <translation>正在询问其模型…</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %n model(s) after %1 ms.</source>
        <translation>
            <numerusform>它有答复：%n 个模型，用时 %1 毫秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>每分钟令牌数</translation>
    </message>
    <message>
        <source>At most; calls above that wait for their turn</source>
        <translation>上限；超出的调用会排队等待</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Most requests a minute to %1</source>
        <translation>每分钟向 %1 发送的请求数上限</translation>
    </message>
    <message>
        <source>Most tokens a minute of %1</source>
        <translation>%1 的每分钟令牌数上限</translation>
    </message>
</context>
<context>
    <name>cmbagent::QuestionPeek</name>
    <message>
        <source>Open the question with its answers (Enter in the list)</source>
        <translation>打开提问及其答复选项（在列表中按 Enter）</translation>
    </message>
    <message>
        <source>Reading what is asked…</source>
        <translation>正在读取询问的内容…</translation>
    </message>
    <message>
        <source>What a question shows will be here.</source>
        <translation>提问展示的内容会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n questions are selected.</source>
        <translation>
            <numerusform>已选择 %n 个提问。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a question to see what it shows.</source>
        <translation>选择一个提问以查看它展示的内容。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind, run, step</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>What the question shows</source>
        <translation>提问展示的内容</translation>
    </message>
    <message>
        <source>Loo&amp;k and answer…</source>
        <translation>查看并答复(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>cmbagent::ReadyModels</name>
    <message>
        <source>Nobody is known who offers %1. Choose a model from the list.</source>
        <translation>没有已知的提供商提供 %1。请从列表中选择一个模型。</translation>
    </message>
    <message>
        <source>There is no key for %1, who offers %2. Set it under Models and keys, or choose another model.</source>
        <translation>没有 %1 的密钥，而 %2 由它提供。请在“模型和密钥”中设置，或选择其他模型。</translation>
    </message>
</context>
<context>
    <name>cmbagent::RememberBox</name>
    <message>
        <source>R&amp;emember…</source>
        <translation>记住(&amp;E)…</translation>
    </message>
    <message>
        <source>Say how far this answer reaches</source>
        <translation>设定此答复的适用范围</translation>
    </message>
    <message>
        <source>How far this answer reaches</source>
        <translation>此答复的适用范围</translation>
    </message>
    <message>
        <source>The same question is asked again next time.</source>
        <translation>下次会再次询问同样的提问。</translation>
    </message>
    <message>
        <source>When the same is asked and shows the same, it is answered like this by itself. History lists and revokes it.</source>
        <translation>当再次询问相同内容且展示相同内容时，会自动这样答复。可在“历史”中查看和撤回。</translation>
    </message>
</context>
<context>
    <name>cmbagent::ReportPage</name>
    <message>
        <source>When a step writes a Markdown file, it will be shown here as the report of this run.</source>
        <translation>当有步骤写出 Markdown 文件时，它会作为此运行的报告显示在这里。</translation>
    </message>
</context>
<context>
    <name>cmbagent::RetryStrip</name>
    <message>
        <source>Begin the next attempt without waiting any longer</source>
        <translation>不再等待，开始下一次尝试</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 begins in %3.</source>
        <translation>第 %1 次尝试（共 %2 次）将在 %3后开始。</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 begins as soon as there is room.</source>
        <translation>第 %1 次尝试（共 %2 次）将在有空位时开始。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of error, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>after a pause that grows with each attempt</source>
        <translation>先停顿一段随每次尝试而延长的时间</translation>
    </message>
    <message>
        <source>with what you wrote</source>
        <translation>带上您写的内容</translation>
    </message>
    <message>
        <source>as it is, with what went wrong before at hand</source>
        <translation>保持原样，并可参考之前出错的情况</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Why, and what may help</source>
        <translation>原因和可能有帮助的方法</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>给下一次尝试的备注</translation>
    </message>
    <message>
        <source>What it should do differently</source>
        <translation>它应当改变的做法</translation>
    </message>
    <message>
        <source>The next attempt begins now, and is told what you wrote</source>
        <translation>下一次尝试现在开始，并会得知您写的内容</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>The next attempt helps with a chance of about %1. It is made %2.</source>
        <comment>chance, how</comment>
        <translation>下一次尝试奏效的可能性约为 %1。尝试方式：%2。</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>立即尝试(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunCommands</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>Add &amp;hypothesis…</source>
        <translation>添加假设(&amp;H)…</translation>
    </message>
    <message>
        <source>Change &amp;hypothesis…</source>
        <translation>更改假设(&amp;H)…</translation>
    </message>
    <message>
        <source>Remove s&amp;tar</source>
        <translation>取消星标(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;tar</source>
        <translation>星标(&amp;T)</translation>
    </message>
    <message>
        <source>Bring back from the archi&amp;ve</source>
        <translation>从归档中恢复(&amp;V)</translation>
    </message>
    <message>
        <source>Archi&amp;ve</source>
        <translation>归档(&amp;V)</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>它正在运行</translation>
    </message>
    <message>
        <source>No longer a&amp;bandoned</source>
        <translation>取消放弃标记(&amp;B)</translation>
    </message>
    <message>
        <source>Mark as a&amp;bandoned</source>
        <translation>标记为放弃(&amp;B)</translation>
    </message>
    <message>
        <source>Show &amp;among branches</source>
        <translation>在分支中显示(&amp;A)</translation>
    </message>
    <message>
        <source>Com&amp;pare with its parent</source>
        <translation>与父运行比较(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>继续(&amp;E)</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>它已结束</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>取消(&amp;C)…</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>It is running; cancel it first</source>
        <translation>它正在运行；请先取消</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation>在新窗口中打开(&amp;W)</translation>
    </message>
    <message>
        <source>Copy lin&amp;k</source>
        <translation>复制链接(&amp;K)</translation>
    </message>
    <message>
        <source>A link that opens this run on this computer, from any program</source>
        <translation>可从任何程序在此计算机上打开此运行的链接</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunController</name>
    <message>
        <source>There is no run “%1” here.</source>
        <translation>这里没有运行“%1”。</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in another data folder or session; the list shows the runs that are here.</source>
        <translation>它可能已被删除，或位于其他数据文件夹或会话中；列表显示的是这里的运行。</translation>
    </message>
    <message>
        <source>More than one run begins with “%1”.</source>
        <translation>以“%1”开头的运行不止一个。</translation>
    </message>
    <message>
        <source>Use more of its id.</source>
        <translation>请给出更长的标识符。</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunDelegate</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Hypothesis: %1</source>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>工作流：%1</translation>
    </message>
    <message>
        <source>A branch</source>
        <translation>一个分支</translation>
    </message>
    <message>
        <source>A branch, played again from “%1”</source>
        <translation>一个分支，从“%1”重新运行</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer</source>
        <translation>
            <numerusform>%n 个提问等待您答复</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunHeader</name>
    <message>
        <source>Steps done</source>
        <translation>完成的步骤</translation>
    </message>
    <message>
        <source>Not run yet · %1</source>
        <translation>尚未运行 · %1</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <comment>calls</comment>
        <translation>模型：%1</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunOverview</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Overview of the run</source>
        <translation>运行概览</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>The program that worked on this run ended.</source>
        <translation>处理此运行的程序已结束。</translation>
    </message>
    <message>
        <source>What is completed is safe. Resume goes on from there.</source>
        <translation>已完成的内容是安全的。“继续”会从那里接着进行。</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>必须给出</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>From start to end</source>
        <translation>从开始到结束</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The workflow&apos;s own value: %1</source>
        <translation>工作流自带的值：%1</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunPrompts</name>
    <message>
        <source>Cancel “%1”?</source>
        <translation>取消“%1”？</translation>
    </message>
    <message>
        <source>Running steps are stopped and the rest is not done. Finished steps and their files stay. A cancelled run cannot be resumed; Pause can.</source>
        <translation>运行中的步骤会停止，其余的不再进行。已完成的步骤及其文件会保留。取消的运行无法继续；暂停的可以。</translation>
    </message>
    <message>
        <source>&amp;Cancel run</source>
        <translation>取消运行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>保持运行(&amp;K)</translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>Names are for you; files and results keep their places.</source>
        <translation>名称只是给您看的；文件和结果的位置不变。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep name</source>
        <translation>保留名称(&amp;K)</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>运行的名称</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>What this run is to find out. It is shown beside the run&apos;s name.</source>
        <translation>此运行要查明什么。它会显示在运行名称旁边。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>Simulate “%1”</source>
        <translation>模拟“%1”</translation>
    </message>
    <message>
        <source>Nothing is computed: each task sleeps its recorded run time divided by this factor.</source>
        <translation>不进行计算：每个任务休眠的时间为记录的运行时间除以此倍数。</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>模拟(&amp;S)</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速倍数</translation>
    </message>
    <message>
        <source>Close CMBAgent Studio?</source>
        <translation>关闭 CMBAgent Studio？</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>Name a checkpoint</source>
        <translation>命名检查点</translation>
    </message>
    <message>
        <source>The run can be branched from as it is now, at any time. A checkpoint with a name is never removed.</source>
        <translation>以后随时可以从运行现在的状态创建分支。有名称的检查点绝不会被移除。</translation>
    </message>
    <message>
        <source>&amp;Keep checkpoint</source>
        <translation>保留检查点(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>检查点的名称</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are running. Closing stops them; they run again from their beginning when you resume. Finished steps and open questions are kept.</source>
        <translation>
            <numerusform>有 %Ln 个步骤正在运行。关闭会停止它们；继续时它们会从头重新运行。已完成的步骤和未答复的提问会保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::RunTableView</name>
    <message>
        <source>A chart will be here when the steps of these runs report numbers (metrics).</source>
        <translation>当这些运行的步骤报告数字（指标）时，这里会显示图表。</translation>
    </message>
    <message>
        <source>Runs that are compared</source>
        <translation>参与比较的运行</translation>
    </message>
    <message>
        <source>&amp;Chart of:</source>
        <translation>图表(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;over:</source>
        <translation>横轴(&amp;O)：</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1
Hypothesis: %2</source>
        <translation>%1
假设：%2</translation>
    </message>
    <message>
        <source>the runs</source>
        <translation>各个运行</translation>
    </message>
    <message>
        <source>Took (s)</source>
        <translation>用时（秒）</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a cost</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Cost (US dollars)</source>
        <translation>费用（美元）</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Find step (Ctrl+F)</source>
        <translation>查找步骤（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find step</source>
        <translation>查找步骤</translation>
    </message>
    <message>
        <source>Type a part of a title, id, kind or code; Enter goes to the next one, Ctrl+Shift+G back</source>
        <translation>输入标题、标识符、类型或代码的一部分；按 Enter 转到下一个，按 Ctrl+Shift+G 返回上一个</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>No approvals</source>
        <translation>没有审批</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer; show the next one (Ctrl+J)</source>
        <translation>
            <numerusform>%n 个提问等待您答复；显示下一个（Ctrl+J）</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your answer</source>
        <translation>没有等待您答复的内容</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, keys</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>cmbagent::RunsPane</name>
    <message>
        <source>Only starred</source>
        <translation>仅显示有星标的</translation>
    </message>
    <message>
        <source>Show only runs with a star</source>
        <translation>仅显示有星标的运行</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>显示已归档的</translation>
    </message>
    <message>
        <source>Show archived runs, too</source>
        <translation>同时显示已归档的运行</translation>
    </message>
    <message>
        <source>Your runs will be listed here, by project.</source>
        <translation>您的运行会按项目列在这里。</translation>
    </message>
    <message>
        <source>Show &amp;examples</source>
        <translation>显示示例(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>新建运行(&amp;N)…</translation>
    </message>
    <message>
        <source>Open a workflow file and run it</source>
        <translation>打开工作流文件并运行</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Projects, runs and branches</source>
        <translation>项目、运行和分支</translation>
    </message>
    <message>
        <source>All your runs are archived.</source>
        <translation>您的所有运行都已归档。</translation>
    </message>
    <message>
        <source>Show &amp;archived</source>
        <translation>显示已归档的(&amp;A)</translation>
    </message>
    <message>
        <source>No run has a star yet. A run&apos;s menu gives it one.</source>
        <translation>还没有运行有星标。可在运行的菜单中加星标。</translation>
    </message>
    <message>
        <source>&amp;Show all runs</source>
        <translation>显示所有运行(&amp;S)</translation>
    </message>
    <message>
        <source>No run is called like this.</source>
        <translation>没有名称与此相符的运行。</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
</context>
<context>
    <name>cmbagent::SessionsDesk</name>
    <message>
        <source>New runs begin in “%1”; choose another project or session</source>
        <translation>新的运行在“%1”中开始；可选择其他项目或会话</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>项目：%1</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>在此工作</translation>
    </message>
</context>
<context>
    <name>cmbagent::SessionsDialog</name>
    <message>
        <source>Show arch&amp;ived sessions</source>
        <translation>显示已归档的会话(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Work here</source>
        <translation>在此工作(&amp;W)</translation>
    </message>
    <message>
        <source>New &amp;session…</source>
        <translation>新建会话(&amp;S)…</translation>
    </message>
    <message>
        <source>New &amp;project…</source>
        <translation>新建项目(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Sessions and projects</source>
        <translation>会话和项目</translation>
    </message>
    <message>
        <source>A session keeps runs, limits and questions apart from those of other sessions; projects put its runs in order. New runs begin in the project that is marked. A run stays where it was made.</source>
        <translation>会话将自己的运行、限制和提问与其他会话分开；项目用来整理会话中的运行。新的运行在标记的项目中开始。运行始终留在创建它的地方。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Sessions, projects and their runs</source>
        <translation>会话、项目及其运行</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>It begins with its own limits and without runs.</source>
        <translation>它有自己的限制，开始时没有运行。</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>创建(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>会话的名称</translation>
    </message>
    <message>
        <source>There is a session “%1” already.</source>
        <translation>已经有名为“%1”的会话。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>A place for runs that belong together, in the session that is chosen.</source>
        <translation>在所选会话中，为相关的运行准备的地方。</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目的名称</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>session</comment>
        <translation>%1（已归档）</translation>
    </message>
    <message>
        <source>%1 · new runs begin here</source>
        <comment>project</comment>
        <translation>%1 · 新的运行在此开始</translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation>打开运行(&amp;O)</translation>
    </message>
    <message>
        <source>New runs begin here already</source>
        <translation>新的运行已经在此开始</translation>
    </message>
    <message>
        <source>Show its runs; new ones begin here</source>
        <translation>显示它的运行；新的运行在此开始</translation>
    </message>
    <message>
        <source>&amp;Take out of archive</source>
        <translation>从归档中取出(&amp;T)</translation>
    </message>
    <message>
        <source>This session is open; work in another first</source>
        <translation>此会话已打开；请先在其他会话中工作</translation>
    </message>
    <message>
        <source>Out of sight; nothing is lost</source>
        <translation>不再显示；不会丢失任何内容</translation>
    </message>
    <message>
        <source>New runs begin here; work in another place first</source>
        <translation>新的运行在此开始；请先在其他地方工作</translation>
    </message>
    <message>
        <source>With all its runs and their files; for a while this can be undone</source>
        <translation>连同其所有运行及文件；在一段时间内可以撤消</translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>重命名会话</translation>
    </message>
    <message>
        <source>Rename project</source>
        <translation>重命名项目</translation>
    </message>
    <message>
        <source>Names are for you; runs and files keep their places.</source>
        <translation>名称只是给您看的；运行和文件的位置不变。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep name</source>
        <translation>保留名称(&amp;K)</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingField</name>
    <message>
        <source>%1 Holds from the next start on.</source>
        <translation>%1 下次启动时生效。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>%1 到 %2 之间的数字</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>%1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: a letter comes first, then letters, digits, &apos;-&apos; or &apos;_&apos;.</source>
        <translation>“%1”不能用作名称：须以字母开头，后接字母、数字、“-”或“_”。</translation>
    </message>
    <message>
        <source>“%1” is listed already.</source>
        <translation>“%1”已在列表中。</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingsDesk</name>
    <message>
        <source>%1: found at %2</source>
        <translation>%1：位于 %2</translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation>%1：未找到</translation>
    </message>
    <message>
        <source>This could not be written to %1.</source>
        <translation>无法将此写入 %1。</translation>
    </message>
    <message>
        <source>Saved. It holds when the program is started again.</source>
        <translation>已保存。程序重新启动后生效。</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>已找到：%1</translation>
    </message>
    <message>
        <source>%1. It holds when the program is started again.</source>
        <translation>%1。程序重新启动后生效。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings · %1</source>
        <comment>section</comment>
        <translation>设置 · %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::SettingsDialog</name>
    <message>
        <source>No setting has these words.</source>
        <translation>没有包含这些词的设置。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search in settings</source>
        <translation>在设置中搜索</translation>
    </message>
    <message>
        <source>Sections of settings</source>
        <translation>设置的分区</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Settings of this section</source>
        <translation>此分区的设置</translation>
    </message>
</context>
<context>
    <name>cmbagent::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>不设按键(&amp;N)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter by name, keys or explanation</source>
        <translation>按名称、按键或说明筛选</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Press the keys; they count when you let go for a moment</source>
        <translation>请按下按键；松开片刻后生效</translation>
    </message>
    <message>
        <source>The keys the program came with</source>
        <translation>程序自带的按键</translation>
    </message>
    <message>
        <source>This action has no keys; menus and the palette still have it</source>
        <translation>此操作没有按键；菜单和命令面板中仍有它</translation>
    </message>
    <message>
        <source>The keys the program came with, for every action</source>
        <translation>为所有操作恢复程序自带的按键</translation>
    </message>
    <message>
        <source>In their place, and fixed</source>
        <translation>用于特定位置，固定不变</translation>
    </message>
    <message>
        <source>Move in the graph</source>
        <translation>在图中移动</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Select the step before, after, above or below</source>
        <translation>选择前、后、上、下的步骤</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>答复提问</translation>
    </message>
    <message>
        <source>Alt+A, Alt+R, Alt+M</source>
        <translation>Alt+A, Alt+R, Alt+M</translation>
    </message>
    <message>
        <source>Approve, skip, or approve with changes, in the panel of the question</source>
        <translation>在提问的面板中批准、跳过或修改后批准</translation>
    </message>
    <message>
        <source>Put a question off</source>
        <translation>推迟提问</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Closes its panel; the step goes on waiting</source>
        <translation>关闭其面板；步骤继续等待</translation>
    </message>
    <message>
        <source>Choose an action to change its keys</source>
        <translation>选择一个操作以更改其按键</translation>
    </message>
    <message>
        <source>This one has no keys of its own.</source>
        <translation>此操作没有自己的按键。</translation>
    </message>
    <message>
        <source>%1 is used by “%2” already. Press other keys, or take these from it.</source>
        <translation>%1 已用于“%2”。请按其他按键，或从它那里取用。</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>取用(&amp;T)</translation>
    </message>
    <message>
        <source>“%1” then has no keys</source>
        <translation>“%1”将不再有按键</translation>
    </message>
</context>
<context>
    <name>cmbagent::StatusLine</name>
    <message>
        <source>Workers</source>
        <translation>工作进程</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) at a time</source>
        <translation>
            <numerusform>同时 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 个工作进程</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 个工作进程</translation>
    </message>
    <message>
        <source>Steps that may run at a time, over all runs. %1 running now. Click to change.</source>
        <translation>所有运行合计可同时运行的步骤数。现在有 %1 个在运行。点击可更改。</translation>
    </message>
    <message>
        <source>All runs and their files are kept in %1</source>
        <translation>所有运行及其文件保存在 %1</translation>
    </message>
    <message>
        <source>not saved: disk full</source>
        <translation>未保存：磁盘已满</translation>
    </message>
    <message>
        <source>not saved: read-only</source>
        <translation>未保存：只读</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>What just happened is being written to the disk</source>
        <translation>正在将刚发生的内容写入磁盘</translation>
    </message>
    <message>
        <source>Everything shown is on the disk</source>
        <translation>显示的一切都已写入磁盘</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Not run yet · %1</source>
        <translation>尚未运行 · %1</translation>
    </message>
    <message>
        <source>Feed: nobody connected</source>
        <translation>事件流:无人连接</translation>
    </message>
    <message numerus="yes">
        <source>Feed: %Ln connected</source>
        <translation>
            <numerusform>事件流:已连接 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event feed is on, at %1. %n program(s) of this computer follow it. Click to change.</source>
        <translation>
            <numerusform>事件流已开启,地址为 %1。本机有 %n 个程序在接收。点击可更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) running</source>
        <translation>
            <numerusform>%Ln 个步骤运行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::StepAttempts</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Program ran</source>
        <translation>程序运行</translation>
    </message>
    <message>
        <source>From its start to its end, by the clock on the wall</source>
        <translation>从开始到结束，按实际时钟计算</translation>
    </message>
    <message>
        <source>Computing time</source>
        <translation>计算时间</translation>
    </message>
    <message>
        <source>Time spent on processors, all of them together</source>
        <translation>在所有处理器上花费的时间总和</translation>
    </message>
    <message>
        <source>Most memory</source>
        <translation>最大内存</translation>
    </message>
    <message>
        <source>Ended by signal</source>
        <translation>终止信号</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>解释器</translation>
    </message>
    <message>
        <source>The attempts of this step will be listed here.</source>
        <translation>此步骤的各次尝试会列在这里。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Show what this attempt wrote</source>
        <translation>显示此次尝试写出的内容</translation>
    </message>
    <message>
        <source>Open the folder this attempt worked in</source>
        <translation>打开此次尝试工作的文件夹</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>The selected attempt</source>
        <translation>选中的尝试</translation>
    </message>
    <message>
        <source>Its lo&amp;g</source>
        <translation>其日志(&amp;G)</translation>
    </message>
    <message>
        <source>Its fol&amp;der</source>
        <translation>其文件夹(&amp;D)</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepChange</name>
    <message>
        <source>Leave this as it was</source>
        <translation>保持原样不改</translation>
    </message>
    <message>
        <source>Discard the change: %1</source>
        <translation>放弃更改：%1</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepChanges</name>
    <message>
        <source>Change &amp;text</source>
        <translation>更改文本(&amp;T)</translation>
    </message>
    <message>
        <source>Step to change</source>
        <translation>要更改的步骤</translation>
    </message>
    <message>
        <source>Question of “%1”</source>
        <translation>“%1”的提问</translation>
    </message>
    <message>
        <source>Script of “%1”</source>
        <translation>“%1”的脚本</translation>
    </message>
    <message>
        <source>%1, the script of “%2”</source>
        <translation>%1，“%2”的脚本</translation>
    </message>
    <message>
        <source>This step has no text that could be changed here.</source>
        <translation>此步骤没有可在此更改的文本。</translation>
    </message>
    <message>
        <source>Change the script, the question or the task of this step in the branch</source>
        <translation>在分支中更改此步骤的脚本、提问或任务</translation>
    </message>
    <message>
        <source>Task of “%1”</source>
        <translation>“%1”的任务</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepFiles</name>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Choose an input to see it here.</source>
        <translation>选择一个输入，在这里查看。</translation>
    </message>
    <message>
        <source>Choose an output to see it here.</source>
        <translation>选择一个输出，在这里查看。</translation>
    </message>
    <message>
        <source>%1 · from the file %2</source>
        <translation>%1 · 来自文件 %2</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · 来自 %2</translation>
    </message>
    <message>
        <source>%1 · will come from %2</source>
        <translation>%1 · 将来自 %2</translation>
    </message>
    <message>
        <source>This step takes no files.</source>
        <translation>此步骤不读取文件。</translation>
    </message>
    <message>
        <source>This step wrote no files.</source>
        <translation>此步骤没有写出文件。</translation>
    </message>
    <message>
        <source>Files appear here when the step has written them.</source>
        <translation>步骤写出文件后会显示在这里。</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepInspector</name>
    <message>
        <source>Open a run or a workflow: its steps and results appear here.</source>
        <translation>打开一个运行或工作流：其步骤和结果会显示在这里。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Sides of the step</source>
        <translation>步骤的各个方面</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>输入(&amp;I)</translation>
    </message>
    <message>
        <source>O&amp;utputs</source>
        <translation>输出(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>A&amp;ttempts</source>
        <translation>尝试(&amp;T)</translation>
    </message>
    <message>
        <source>What the step is, and what came out</source>
        <translation>步骤是什么，产生了什么</translation>
    </message>
    <message>
        <source>Files the step takes</source>
        <translation>步骤读取的文件</translation>
    </message>
    <message>
        <source>Files the step wrote</source>
        <translation>步骤写出的文件</translation>
    </message>
    <message>
        <source>What the step wrote to its terminal</source>
        <translation>步骤写到终端的内容</translation>
    </message>
    <message>
        <source>Every try of the step, with timing</source>
        <translation>步骤的每次尝试及其时间</translation>
    </message>
    <message>
        <source>%1 · attempt %2</source>
        <translation>%1 · 第 %2 次尝试</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>对话(&amp;C)</translation>
    </message>
    <message>
        <source>What the agent said and was told, and the calls of models that took</source>
        <translation>智能体所说的、它被告知的，以及为此进行的模型调用</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepLog</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Which stream</source>
        <translation>哪个流</translation>
    </message>
    <message>
        <source>What the step wrote to its standard output or standard error</source>
        <translation>步骤写到标准输出或标准错误的内容</translation>
    </message>
    <message>
        <source>Which attempt</source>
        <translation>哪次尝试</translation>
    </message>
    <message>
        <source>Every attempt keeps its own log</source>
        <translation>每次尝试都有自己的日志</translation>
    </message>
    <message>
        <source>Stay at the end while the step writes</source>
        <translation>步骤写入时停留在末尾</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The last %1 lines at most; the whole log has %2.</source>
        <translation>最多显示最后 %1 行；完整日志有 %2 行。</translation>
    </message>
    <message>
        <source>Find in the log (Ctrl+F)</source>
        <translation>在日志中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Copy the selection, or everything shown</source>
        <translation>复制选中的内容，或显示的全部内容</translation>
    </message>
    <message>
        <source>Open the whole log with another program</source>
        <translation>用其他程序打开完整日志</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>The log appears here when the step runs.</source>
        <translation>步骤运行时，日志会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing written yet.</source>
        <translation>尚未写出内容。</translation>
    </message>
    <message>
        <source>The step wrote nothing to its error output.</source>
        <translation>步骤没有向错误输出写入内容。</translation>
    </message>
    <message>
        <source>The step wrote nothing to its output.</source>
        <translation>步骤没有向输出写入内容。</translation>
    </message>
    <message>
        <source>Follo&amp;w</source>
        <translation>跟随(&amp;W)</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepMenu</name>
    <message>
        <source>Show &amp;details</source>
        <translation>显示详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Expand this group</source>
        <translation>展开此分组(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Collapse its group</source>
        <translation>折叠所在分组(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>立即尝试(&amp;N)</translation>
    </message>
    <message>
        <source>Without waiting any longer</source>
        <translation>不再等待</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepOverview</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Measured while running</source>
        <translation>运行时测得</translation>
    </message>
    <message>
        <source>About this step</source>
        <translation>关于此步骤</translation>
    </message>
    <message>
        <source>&amp;Play from here…</source>
        <translation>从此处重新运行(&amp;P)…</translation>
    </message>
    <message>
        <source>Overview of the step</source>
        <translation>步骤概览</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>步骤进度</translation>
    </message>
    <message>
        <source>Open the folder the last attempt worked in</source>
        <translation>打开最后一次尝试工作的文件夹</translation>
    </message>
    <message>
        <source>Make a branch that runs this step again, and what needs it</source>
        <translation>创建一个分支，重新运行此步骤及依赖它的步骤</translation>
    </message>
    <message>
        <source>Progress unknown</source>
        <translation>进度未知</translation>
    </message>
    <message>
        <source>This step was skipped.</source>
        <translation>此步骤已跳过。</translation>
    </message>
    <message>
        <source>Skipped because of &apos;%1&apos;.</source>
        <translation>因“%1”而跳过。</translation>
    </message>
    <message>
        <source>This step was cancelled.</source>
        <translation>此步骤已取消。</translation>
    </message>
    <message>
        <source>The program ended while this step ran.</source>
        <translation>程序在此步骤运行时结束了。</translation>
    </message>
    <message>
        <source>What it had finished is safe. Resume the run: the step starts again from its beginning, and no attempt is used up.</source>
        <translation>它已完成的内容是安全的。继续此运行：该步骤会从头开始，不会占用尝试次数。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>inside the workflow file</source>
        <translation>在工作流文件中</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（可选）</translation>
    </message>
    <message>
        <source>Comes after</source>
        <translation>前置步骤</translation>
    </message>
    <message>
        <source>It starts when these have ended</source>
        <translation>这些步骤结束后它才开始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存限制</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>打开文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复者</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1，录制的</translation>
    </message>
    <message>
        <source>A recording answered; nobody was asked and nothing was paid now</source>
        <translation>由录制内容答复；现在没有询问任何模型，也没有付费</translation>
    </message>
    <message>
        <source>Calls of models</source>
        <translation>模型调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>%1 asked, %2 answered</source>
        <translation>提问 %1，答复 %2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepQuestion</name>
    <message>
        <source>&amp;Answer…</source>
        <translation>答复(&amp;A)…</translation>
    </message>
    <message>
        <source>Shown for the answer</source>
        <translation>供答复参考</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Look at everything that is shown, then answer</source>
        <translation>先查看展示的所有内容，再答复</translation>
    </message>
    <message>
        <source>it goes on waiting</source>
        <translation>它会继续等待</translation>
    </message>
    <message>
        <source>If nobody answers (%1): %2.</source>
        <translation>如果无人答复（%1）：%2。</translation>
    </message>
    <message>
        <source>Waits until somebody answers.</source>
        <translation>一直等到有人答复。</translation>
    </message>
    <message>
        <source>%1 of &apos;%2&apos;: show it</source>
        <translation>“%2”的 %1：查看</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepReason</name>
    <message>
        <source>Open that run</source>
        <translation>打开该运行</translation>
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
        <translation>下次的不同之处</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出错的地方</translation>
    </message>
    <message>
        <source>&amp;Note for the next attempt</source>
        <translation>给下一次尝试的备注(&amp;N)</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>原因(&amp;Y)</translation>
    </message>
    <message>
        <source>Note for the next attempt</source>
        <translation>给下一次尝试的备注</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What it should do differently; optional</source>
        <translation>它应当改变的做法；可选</translation>
    </message>
    <message>
        <source>Optional; kept with the run</source>
        <translation>可选；随运行一起保留</translation>
    </message>
    <message>
        <source>Not now   Esc</source>
        <translation>暂不   Esc</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>%1   Ctrl+Enter</source>
        <comment>what it does</comment>
        <translation>%1   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Nothing is different yet.</source>
        <translation>还没有任何不同。</translation>
    </message>
    <message>
        <source>Change something, or say above what the step should do differently.</source>
        <translation>请作出更改，或在上方说明步骤应当改变的做法。</translation>
    </message>
    <message>
        <source>The step has moved on since you opened this.</source>
        <translation>打开此页面之后，步骤又有了进展。</translation>
    </message>
    <message>
        <source>Look at it again; what you wrote can still be copied from here.</source>
        <translation>请重新查看；您写的内容仍可从此处复制。</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>一并提交的内容</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepStrip</name>
    <message>
        <source>Stalled: nothing has been heard of this step for a while. It still runs; wait for it, or end it.</source>
        <translation>无响应：此步骤已有一段时间没有任何动静。它仍在运行；请等待它，或将其结束。</translation>
    </message>
    <message>
        <source>This step has failed and is not tried again by itself. What now?</source>
        <translation>此步骤失败，不会自动重试。现在怎么办？</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>怎么办？</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepTable</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
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
        <translation>未知</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>录制的</translation>
    </message>
    <message>
        <source>The conversation cannot be read: %1</source>
        <translation>无法读取对话：%1</translation>
    </message>
    <message>
        <source>Conversation of the step</source>
        <translation>步骤的对话</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>How many went in, and how many came out</source>
        <translation>输入了多少，输出了多少</translation>
    </message>
    <message>
        <source>Calls of language models</source>
        <translation>语言模型的调用</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>Nothing came of it: %1</source>
        <translation>没有得到结果：%1</translation>
    </message>
    <message>
        <source>What the agent says and is told will be here when the step has begun.</source>
        <translation>步骤开始后，智能体所说的和它被告知的会显示在这里。</translation>
    </message>
    <message>
        <source>The conversation will be here when the attempt has ended. Until then the log shows it line by line.</source>
        <translation>尝试结束后，对话会显示在这里。在此之前，日志会逐行显示它。</translation>
    </message>
    <message>
        <source>No conversation was kept of this attempt.</source>
        <translation>此次尝试没有保留对话。</translation>
    </message>
</context>
<context>
    <name>cmbagent::StepWords</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>cmbagent::StorageDialog</name>
    <message>
        <source>&amp;Free it…</source>
        <translation>释放空间(&amp;F)…</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储空间</translation>
    </message>
    <message>
        <source>Adding up what is stored…</source>
        <translation>正在统计存储的内容…</translation>
    </message>
    <message>
        <source>Looking for content no run needs any more…</source>
        <translation>正在查找不再被任何运行需要的内容…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Project and run</source>
        <translation>项目和运行</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Work folders</source>
        <translation>工作文件夹</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What each run takes on disk</source>
        <translation>每个运行占用的磁盘空间</translation>
    </message>
    <message>
        <source>No run of this session has stored anything yet.</source>
        <translation>此会话中还没有运行存储过内容。</translation>
    </message>
    <message>
        <source>This session: %1 in %2 runs</source>
        <translation>此会话：%1，共 %2 个运行</translation>
    </message>
    <message>
        <source>%1 in %2 files</source>
        <translation>%1，共 %2 个文件</translation>
    </message>
    <message>
        <source>Nothing can be freed: every file is needed, or younger than a day.</source>
        <translation>没有可释放的内容：每个文件都仍有需要，或产生不到一天。</translation>
    </message>
    <message>
        <source>No run needs %1 any more. Nothing has been removed yet.</source>
        <translation>有 %1 不再被任何运行需要。尚未移除任何内容。</translation>
    </message>
    <message>
        <source>%1 were removed.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation>释放 %1？</translation>
    </message>
    <message>
        <source>%1 files that no run needs any more are removed for good. Runs, their results and their history stay.</source>
        <translation>将永久移除不再被任何运行需要的 %1 个文件。运行及其结果和历史会保留。</translation>
    </message>
    <message>
        <source>&amp;Free %1</source>
        <translation>释放 %1(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>全部保留(&amp;K)</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Branches are below the runs they were made from. Runs that share a file count it each. Deleting a run frees its work folders at once; content only it needed can be freed here a day later.</source>
        <translation>分支列在产生它们的运行下方。共用同一文件的运行会各自计算该文件。删除运行会立即释放其工作文件夹；仅由它需要的内容可在一天后在此释放。</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>session</comment>
        <translation>%1（已归档）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a session and its size</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Other sessions: %1. All together: %2.</source>
        <translation>其他会话：%1。合计：%2。</translation>
    </message>
</context>
<context>
    <name>cmbagent::StudioWindow</name>
    <message>
        <source>The graph was written to %1.</source>
        <translation>图已写入 %1。</translation>
    </message>
    <message>
        <source>The graph could not be written to %1.</source>
        <translation>图无法写入 %1。</translation>
    </message>
    <message>
        <source>Choose a place you may write to.</source>
        <translation>请选择您有权写入的位置。</translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionDialog</name>
    <message>
        <source>A&amp;ll of them</source>
        <translation>全部(&amp;L)</translation>
    </message>
    <message>
        <source>Ask a language &amp;model</source>
        <translation>询问语言模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>Suggested dependencies</source>
        <translation>建议的依赖关系</translation>
    </message>
    <message>
        <source>Reading the steps and their scripts…</source>
        <translation>正在读取步骤及其脚本…</translation>
    </message>
    <message>
        <source>A model reads the steps and their scripts, and says what it thinks comes first; this costs what its provider takes for one question</source>
        <translation>由模型读取步骤及其脚本，并说明它认为哪些须先进行；费用为其提供商对一次提问的收费</translation>
    </message>
    <message numerus="yes">
        <source>%n more, less sure, will be shown when these are decided.</source>
        <translation>
            <numerusform>处理完这些之后，会显示另外 %n 个把握较小的。</numerusform>
        </translation>
    </message>
    <message>
        <source>No dependencies to suggest</source>
        <translation>没有可建议的依赖关系</translation>
    </message>
    <message numerus="yes">
        <source>%n dependenc(y/ies) that the workflow does not declare. Nothing changes before you add them.</source>
        <translation>
            <numerusform>有 %n 个依赖关系是工作流没有声明的。您添加之前，不会有任何更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking a language model… Closing stops it.</source>
        <translation>正在询问语言模型… 关闭会停止询问。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n dependenc(y/ies)</source>
        <translation>
            <numerusform>添加 %n 个依赖关系(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>One change, which Undo takes back</source>
        <translation>作为一次更改，可用“撤消”撤回</translation>
    </message>
    <message>
        <source>Suggest them a&amp;gain</source>
        <translation>重新建议(&amp;G)</translation>
    </message>
    <message>
        <source>Do not suggest the &amp;others again</source>
        <translation>不再建议其余的(&amp;O)</translation>
    </message>
    <message>
        <source>What is said to be independent is suggested like everything else; Undo takes that back</source>
        <translation>已声明为独立的也会像其他的一样被建议；可用“撤消”撤回</translation>
    </message>
    <message>
        <source>Do not suggest &amp;again</source>
        <translation>不再建议(&amp;A)</translation>
    </message>
    <message>
        <source>Choose at least one, or say that none is to be suggested again</source>
        <translation>请至少选择一个，或声明都不再建议</translation>
    </message>
    <message>
        <source>The workflow says of each that its first step is independent of its second. That changes nothing about how they run, and here it can be taken back.</source>
        <translation>工作流对每一条声明其前一个步骤独立于后一个步骤。这不影响它们的运行方式，可在此撤回。</translation>
    </message>
</context>
<context>
    <name>cmbagent::SuggestionRow</name>
    <message>
        <source>%1 sure</source>
        <comment>a percentage</comment>
        <translation>把握 %1</translation>
    </message>
</context>
<context>
    <name>cmbagent::SweepField</name>
    <message>
        <source>Parameter of the sweep</source>
        <translation>要扫描的参数</translation>
    </message>
    <message>
        <source>A sweep makes one branch for each value of a parameter</source>
        <translation>参数扫描会为参数的每个值创建一个分支</translation>
    </message>
    <message>
        <source>Values of the sweep</source>
        <translation>扫描的值</translation>
    </message>
    <message>
        <source>One branch</source>
        <translation>一个分支</translation>
    </message>
    <message>
        <source>Several values of %1</source>
        <translation>%1 的多个值</translation>
    </message>
    <message>
        <source>0.1, 0.2, 0.5 or 1..10 step 2</source>
        <translation>0.1, 0.2, 0.5 或 1..10 step 2</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es): %1 = %2</source>
        <translation>
            <numerusform>%n 个分支：%1 = %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TableView</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskAdvice</name>
    <message>
        <source>Instructions for agents</source>
        <translation>给智能体的指令</translation>
    </message>
    <message>
        <source>Te&amp;ll them what this machine has</source>
        <translation>告知本机的配置(&amp;L)</translation>
    </message>
    <message>
        <source>I&amp;nstructions for agents</source>
        <translation>给智能体的指令(&amp;N)</translation>
    </message>
    <message>
        <source>What scr&amp;ipts keep to</source>
        <translation>脚本须遵守的要求(&amp;I)</translation>
    </message>
    <message>
        <source>What the engineer&apos;s scripts keep to</source>
        <translation>工程师的脚本须遵守的要求</translation>
    </message>
    <message>
        <source>For example: Use SI units, and write every figure as PDF as well.</source>
        <translation>例如：使用国际单位制，每张图也要另存一份 PDF。</translation>
    </message>
    <message>
        <source>What te&amp;xts keep to</source>
        <translation>文本须遵守的要求(&amp;X)</translation>
    </message>
    <message>
        <source>What the researcher&apos;s texts keep to</source>
        <translation>研究员的文本须遵守的要求</translation>
    </message>
    <message>
        <source>For example: Two pages at most, for readers who know the field.</source>
        <translation>例如：最多两页，面向了解该领域的读者。</translation>
    </message>
    <message>
        <source>Processors, memory and graphics card, in one line; it stays part of the task when it is done again elsewhere</source>
        <translation>用一行说明处理器、内存和显卡；在别处重做任务时，它仍是任务的一部分</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskDialog</name>
    <message>
        <source>Start the task</source>
        <translation>开始任务</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>The new task</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Make a run of it and begin</source>
        <translation>由此创建运行并开始</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskEstimate</name>
    <message>
        <source>Nothing is paid: a recording gives the answers.</source>
        <translation>不产生费用：答复由录制内容给出。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskFiles</name>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>移除(&amp;E)</translation>
    </message>
    <message>
        <source>Files the task may read</source>
        <translation>任务可以读取的文件</translation>
    </message>
    <message>
        <source>Take the selected files off this list; the files themselves stay</source>
        <translation>将选中的文件从此列表中去掉；文件本身仍保留</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Remove it from the list, or choose it anew.</source>
        <translation>无法读取文件 %1。请将其从列表中移除，或重新选择。</translation>
    </message>
    <message>
        <source>Two files are called %1. Rename one, or remove it from the list.</source>
        <translation>有两个文件都名为 %1。请重命名其中一个，或将其从列表中移除。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskForm</name>
    <message>
        <source>Most steps of the plan</source>
        <translation>计划的步骤数上限</translation>
    </message>
    <message>
        <source>Reviews of the plan</source>
        <translation>计划的审阅次数</translation>
    </message>
    <message>
        <source>Attempts of each step</source>
        <translation>每个步骤的尝试次数</translation>
    </message>
    <message>
        <source>For example: Find the temperature of the cosmic microwave background in the table, plot the residuals, and report how well a black body fits.</source>
        <translation>例如：求出表格中宇宙微波背景的温度，绘制残差，并报告黑体拟合得有多好。</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>由谁来做</translation>
    </message>
    <message>
        <source>When you are asked</source>
        <translation>何时询问您</translation>
    </message>
    <message>
        <source>&amp;What is to be done?</source>
        <translation>要做什么(&amp;W)？</translation>
    </message>
    <message>
        <source>Files it may read are copied into the folder of the task.</source>
        <translation>它可以读取的文件会复制到任务的文件夹中。</translation>
    </message>
    <message>
        <source>How is it gone about?</source>
        <translation>以什么方式进行？</translation>
    </message>
    <message>
        <source>Which models are asked?</source>
        <translation>询问哪些模型？</translation>
    </message>
    <message>
        <source>When are you asked?</source>
        <translation>何时询问您？</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Budgets of the session and the project hold beside it.</source>
        <translation>会话和项目的预算同时有效。</translation>
    </message>
    <message>
        <source>Who &amp;does it</source>
        <translation>由谁来做(&amp;D)</translation>
    </message>
    <message>
        <source>never</source>
        <comment>at which cost a task pauses</comment>
        <translation>从不</translation>
    </message>
    <message>
        <source>Pause whenever it has cost so much more</source>
        <translation>每次又花费这么多时暂停</translation>
    </message>
    <message>
        <source>The runs of the task pause when calls of models have cost this much, and again when they have cost as much once more; Resume goes on</source>
        <translation>模型调用的费用达到此数时，任务的运行会暂停；每再花费同样多时再次暂停；“继续”会接着进行</translation>
    </message>
    <message>
        <source>Most &amp;steps of the plan</source>
        <translation>计划的步骤数上限(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reviews of the plan</source>
        <translation>计划的审阅次数(&amp;R)</translation>
    </message>
    <message>
        <source>A&amp;ttempts of each step</source>
        <translation>每个步骤的尝试次数(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause at a cost of</source>
        <translation>费用达到此数时暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Say in a sentence or two what is to be done.</source>
        <translation>请用一两句话说明要做什么。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskModels</name>
    <message>
        <source>No language model is set up yet. Set the key of a provider, or start a model server on this computer, such as Ollama.</source>
        <translation>尚未设置语言模型。请设置提供商的密钥，或在本机上启动模型服务器，例如 Ollama。</translation>
    </message>
    <message>
        <source>&amp;Models and keys…</source>
        <translation>模型和密钥(&amp;M)…</translation>
    </message>
    <message>
        <source>Looking for keys and for model servers on this computer…</source>
        <translation>正在查找密钥和本机上的模型服务器…</translation>
    </message>
    <message>
        <source>Set keys, servers, and the models that are usually asked</source>
        <translation>设置密钥、服务器以及通常询问的模型</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>用于全部</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>a role, such as planner</comment>
        <translation>仅用于 %1</translation>
    </message>
    <message>
        <source>Model for all</source>
        <translation>用于全部的模型</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>As set for each role</source>
        <translation>与各角色的设置相同</translation>
    </message>
    <message>
        <source>As for all: %1</source>
        <translation>与全部相同：%1</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>As set: %1</source>
        <translation>按设置：%1</translation>
    </message>
    <message>
        <source>Looking for language models…</source>
        <translation>正在查找语言模型…</translation>
    </message>
    <message>
        <source>No language model is set up. Set one up under Models and keys.</source>
        <translation>尚未设置语言模型。请在“模型和密钥”中设置。</translation>
    </message>
    <message>
        <source>No model is chosen for %1. Choose one for all, or for %1 alone.</source>
        <translation>没有为 %1 选择模型。请为全部选择一个模型，或只为 %1 选择。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TaskOptions</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>First choose which a&amp;gents take part</source>
        <translation>先选择由哪些智能体参与(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>选项(&amp;O)</translation>
    </message>
    <message>
        <source>Folder of documentation</source>
        <translation>文档文件夹</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose the folder of documentation</source>
        <translation>选择文档文件夹</translation>
    </message>
    <message>
        <source>&amp;Folder of documentation</source>
        <translation>文档文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Its texts and papers are copied, and agents search them for the task.</source>
        <translation>其中的文本和论文会被复制，智能体会在其中查找任务所需的内容。</translation>
    </message>
    <message>
        <source>What the plan keeps to</source>
        <translation>计划须遵守的要求</translation>
    </message>
    <message>
        <source>For example: Look at the errors of the data before anything is fitted.</source>
        <translation>例如：在进行任何拟合之前，先查看数据的误差。</translation>
    </message>
    <message>
        <source>The plan setter says which agents the task needs; the plan uses no others</source>
        <translation>由计划制定者指明任务需要哪些智能体；计划不使用其他智能体</translation>
    </message>
    <message>
        <source>What the plan &amp;keeps to</source>
        <translation>计划须遵守的要求(&amp;K)</translation>
    </message>
    <message>
        <source>documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>what the plan keeps to</source>
        <translation>计划须遵守的要求</translation>
    </message>
    <message>
        <source>choice of agents</source>
        <translation>智能体的选择</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the folder of documentation anew, or leave it out.</source>
        <translation>文件夹 %1 不存在。请重新选择文档文件夹，或留空。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TasksDesk</name>
    <message>
        <source>The plan is there, and its steps begin: %1</source>
        <translation>计划已就绪，其步骤开始运行：%1</translation>
    </message>
    <message>
        <source>The task has cost %1 and pauses, as you wanted it to after every %2. Resume goes on with it.</source>
        <translation>任务已花费 %1，现按您的要求每花费 %2 就暂停一次。“继续”会接着进行。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TextDiffView</name>
    <message>
        <source>Previous change (P)</source>
        <translation>上一处更改（P）</translation>
    </message>
    <message>
        <source>Next change (N)</source>
        <translation>下一处更改（N）</translation>
    </message>
    <message>
        <source>What differs, line by line</source>
        <translation>逐行列出不同之处</translation>
    </message>
    <message>
        <source>The texts differ too much to be told line by line; all that lies between is shown.</source>
        <translation>文本差异太大，无法逐行说明；显示的是其间的全部内容。</translation>
    </message>
    <message>
        <source>Only the first part is shown.</source>
        <translation>只显示第一部分。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>新增 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>删除 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cmbagent::TextEditor</name>
    <message>
        <source>&amp;Back to what was shown</source>
        <translation>恢复为所显示的内容(&amp;B)</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1的文本</translation>
    </message>
    <message>
        <source>Changed. With “Approve with changes” the steps after this one get this text; what the step made stays on record.</source>
        <translation>已更改。选择“修改后批准”后，此后的步骤将得到此文本；步骤原来产生的内容仍留有记录。</translation>
    </message>
    <message>
        <source>As it was shown. Change it here, and the steps after this one get your text instead.</source>
        <translation>与所显示的一致。在此处更改后，此后的步骤将改为得到您的文本。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TextView</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Find in text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配（F3）</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找（Esc）</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>超过 %1 个</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 个</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineDelegate</name>
    <message>
        <source>%1 · try %2</source>
        <comment>how long, attempt</comment>
        <translation>%1 · 第 %2 次</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineKey</name>
    <message>
        <source>Key</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>A bar: ran. A solid line: waited for a person. A dashed line: waited to be tried again. A dotted line: waited for its turn. A gap with a time: nothing ran for that long.</source>
        <translation>条形：运行。实线：等待人的处理。虚线：等待重试。点线：等待轮到它。带时间的空隙：这段时间没有任何运行。</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Waited for a person</source>
        <translation>等待人的处理</translation>
    </message>
    <message>
        <source>Waited to be tried again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Waited for its turn</source>
        <translation>等待轮到它</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineModel</name>
    <message>
        <source>Attempt %1 · %2 · %3</source>
        <comment>number, how it ended, how long</comment>
        <translation>第 %1 次尝试 · %2 · %3</translation>
    </message>
    <message>
        <source>Asked, and withdrawn before anybody answered</source>
        <translation>已提问，但在有人答复前撤回</translation>
    </message>
    <message>
        <source>Waited for a person · %1</source>
        <translation>等待过人的处理 · %1</translation>
    </message>
    <message>
        <source>Waiting for you · %1</source>
        <translation>等待您处理 · %1</translation>
    </message>
    <message>
        <source>Waited before attempt %1 · %2</source>
        <translation>第 %1 次尝试前的等待 · %2</translation>
    </message>
    <message>
        <source>Interrupted, waited to go on · %1</source>
        <translation>已中断，曾等待继续 · %1</translation>
    </message>
    <message>
        <source>Waited for its turn · %1</source>
        <translation>曾等待轮到它 · %1</translation>
    </message>
    <message>
        <source>Waiting for its turn · %1</source>
        <translation>等待轮到它 · %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>从 %1 开始</translation>
    </message>
    <message>
        <source>Kept: it ran in another run</source>
        <translation>已保留：它在另一个运行中运行过</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>开始后的时间</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelinePage</name>
    <message>
        <source>Place in time</source>
        <translation>时间位置</translation>
    </message>
    <message>
        <source>When each step ran, waited and was tried again will be drawn here once the workflow runs.</source>
        <translation>工作流运行后，这里会绘出每个步骤何时运行、等待和重试。</translation>
    </message>
    <message>
        <source>Fold pauses in which nothing ran</source>
        <translation>折叠没有任何运行的时段</translation>
    </message>
    <message>
        <source>Show more time (−)</source>
        <translation>显示更长的时间（−）</translation>
    </message>
    <message>
        <source>Show less time (+); or drag across the bars</source>
        <translation>显示更短的时间（+）；或在条形上拖动</translation>
    </message>
    <message>
        <source>Show the whole run (0)</source>
        <translation>显示整个运行（0）</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>One row a step. Left and Right move along the time, plus and minus zoom, 0 shows all.</source>
        <translation>每个步骤一行。左右键沿时间移动，加减键缩放，0 显示全部。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TimingBar</name>
    <message>
        <source>When the attempts ran within the whole run</source>
        <translation>各次尝试在整个运行中的时间</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>start of the run</source>
        <translation>运行开始</translation>
    </message>
</context>
<context>
    <name>cmbagent::TrialDesk</name>
    <message>
        <source>The draft is not tried, since it could not be saved as it stands: %1</source>
        <translation>未试用草稿，因为按其现状无法保存：%1</translation>
    </message>
    <message>
        <source>Everything there is to mend is listed under File, with its line.</source>
        <translation>所有需要修正之处都列在“文件”下，并标有所在的行。</translation>
    </message>
    <message>
        <source>What the draft describes does its part without a model, so there is nobody to talk to.</source>
        <translation>草稿所描述的智能体不使用模型来完成工作，因此没有可以对话的对象。</translation>
    </message>
    <message>
        <source>Change its kind under File.</source>
        <translation>请在“文件”下更改其种类。</translation>
    </message>
</context>
<context>
    <name>cmbagent::TrialPane</name>
    <message>
        <source>Start &amp;again</source>
        <translation>重新开始(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>发送(&amp;E)</translation>
    </message>
    <message>
        <source>Model to try it with</source>
        <translation>用于试用的模型</translation>
    </message>
    <message>
        <source>The one runs would ask</source>
        <translation>运行会询问的模型</translation>
    </message>
    <message>
        <source>Conversation with the agent</source>
        <translation>与智能体的对话</translation>
    </message>
    <message>
        <source>Say something to the agent and see how it answers. Nothing is written into a run, and no script is run.</source>
        <translation>对智能体说点什么，看看它如何答复。不会向运行中写入任何内容，也不会运行脚本。</translation>
    </message>
    <message>
        <source>What it is to do; Ctrl+Enter sends it</source>
        <translation>要它做什么；按 Ctrl+Enter 发送</translation>
    </message>
    <message>
        <source>What you say to the agent</source>
        <translation>您对智能体说的话</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>It hands over to “%1”, who is not asked here.</source>
        <translation>它移交给“%1”，此处不会询问后者。</translation>
    </message>
    <message>
        <source>A step could not use this answer.</source>
        <translation>步骤无法使用此答复。</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>录制的</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>model, time, tokens, cost</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The provider may still charge what the model had written by then.</source>
        <translation>提供商仍可能对模型到那时已写出的内容收费。</translation>
    </message>
    <message>
        <source>This conversation: %1, %2, %3</source>
        <comment>calls, tokens, cost</comment>
        <translation>此对话：%1，%2，%3</translation>
    </message>
    <message>
        <source>Your draft is tried: the file as it stands in the editor, which is not saved.</source>
        <translation>试用的是您的草稿：即编辑器中文件的现状，尚未保存。</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <comment>agent</comment>
        <translation>%1（草稿）</translation>
    </message>
    <message>
        <source>M&amp;odel:</source>
        <translation>模型(&amp;O)：</translation>
    </message>
</context>
<context>
    <name>cmbagent::UndoDesk</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %n thing(s), “%1” last.</source>
        <translation>
            <numerusform>已删除 %n 项，最后一项是“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be brought back for %n second(s), and until the program quits. Closing this bar deletes it for good.</source>
        <translation>
            <numerusform>在 %n 秒内且程序退出前可以恢复。关闭此栏将彻底删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
</context>
<context>
    <name>cmbagent::UsageModel</name>
    <message>
        <source>Run time over all attempts, without waits</source>
        <translation>所有尝试的运行时间，不含等待</translation>
    </message>
    <message>
        <source>Processor time over all attempts and cores</source>
        <translation>所有尝试和核心的处理器时间</translation>
    </message>
    <message>
        <source>The most memory any attempt had at once</source>
        <translation>任一次尝试同时占用的最大内存</translation>
    </message>
    <message>
        <source>What was in the work folders when the attempts ended</source>
        <translation>各次尝试结束时工作文件夹中的内容</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>cmbagent::WelcomePage</name>
    <message>
        <source>Start with an example</source>
        <translation>从示例开始</translation>
    </message>
    <message>
        <source>CMBAgent Studio</source>
        <translation>CMBAgent Studio</translation>
    </message>
    <message>
        <source>Run an analysis as a graph of steps, watch it live, and keep every result.</source>
        <translation>以步骤图的形式运行分析，实时观察，并保留每个结果。</translation>
    </message>
    <message>
        <source>Open workflow…</source>
        <translation>打开工作流…</translation>
    </message>
    <message>
        <source>Import trace…</source>
        <translation>导入轨迹…</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的运行</translation>
    </message>
    <message>
        <source>Your runs will be listed here, with how they ended. Open an example above to make the first one.</source>
        <translation>您的运行及其结束情况会列在这里。打开上面的示例即可创建第一个运行。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Open the data folder in the file manager</source>
        <translation>在文件管理器中打开数据文件夹</translation>
    </message>
    <message>
        <source>Your data is in %1 (%2)</source>
        <translation>您的数据位于 %1（%2）</translation>
    </message>
    <message>
        <source>Your data is in %1</source>
        <translation>您的数据位于 %1</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
</context>
<context>
    <name>cmbagent::WelcomeTour</name>
    <message>
        <source>&amp;Leave the tour</source>
        <translation>离开导览(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>cmbagent::WhyController</name>
    <message>
        <source>Why has this not run?</source>
        <translation>为什么还没有运行？</translation>
    </message>
    <message>
        <source>Why did this not run here?</source>
        <translation>为什么没有在这里运行？</translation>
    </message>
    <message>
        <source>Why did this run again?</source>
        <translation>为什么重新运行了？</translation>
    </message>
    <message>
        <source>Why did this run?</source>
        <translation>为什么运行了？</translation>
    </message>
    <message>
        <source>%1: the result is of “%2”, attempt %3.</source>
        <comment>kept, run</comment>
        <translation>%1：结果来自“%2”，第 %3 次尝试。</translation>
    </message>
    <message>
        <source>%1: the run that made the result was deleted; what it made is kept.</source>
        <comment>kept</comment>
        <translation>%1：产生该结果的运行已被删除；它产生的内容仍保留。</translation>
    </message>
    <message>
        <source>Compared with “%1”.</source>
        <translation>与“%1”相比。</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowActions</name>
    <message>
        <source>&amp;Welcome page</source>
        <translation>欢迎页(&amp;W)</translation>
    </message>
    <message>
        <source>Examples, recent runs and where your data is</source>
        <translation>示例、最近的运行以及您的数据所在位置</translation>
    </message>
    <message>
        <source>&amp;Open workflow…</source>
        <translation>打开工作流(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a workflow file (*.workflow.yaml)</source>
        <translation>打开工作流文件 (*.workflow.yaml)</translation>
    </message>
    <message>
        <source>&amp;WfFormat trace…</source>
        <translation>WfFormat 轨迹(&amp;W)…</translation>
    </message>
    <message>
        <source>Open a recorded workflow (WfFormat 1.5, *.json) as a graph, to look at and to simulate</source>
        <translation>将记录的工作流（WfFormat 1.5，*.json）作为图打开，供查看和模拟</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run this workflow with the parameters shown</source>
        <translation>以显示的参数运行此工作流</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Start no new step; what runs may finish</source>
        <translation>不再开始新步骤；运行中的可以完成</translation>
    </message>
    <message>
        <source>Pause and &amp;stop what runs</source>
        <translation>暂停并停止运行中的步骤(&amp;S)</translation>
    </message>
    <message>
        <source>Start no new step and stop the running ones; they run again after Resume</source>
        <translation>不再开始新步骤，并停止运行中的步骤；继续后它们会重新运行</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>继续(&amp;E)</translation>
    </message>
    <message>
        <source>Go on where this run stopped; finished steps are kept</source>
        <translation>从此运行停下的地方接着进行；已完成的步骤会保留</translation>
    </message>
    <message>
        <source>&amp;Cancel run…</source>
        <translation>取消运行(&amp;C)…</translation>
    </message>
    <message>
        <source>End this run; what is finished stays, the rest is not done</source>
        <translation>结束此运行；已完成的保留，其余的不再进行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Si&amp;mulate…</source>
        <translation>模拟(&amp;M)…</translation>
    </message>
    <message>
        <source>Let each task sleep its recorded run time, divided by a factor</source>
        <translation>让每个任务休眠记录的运行时间除以某个倍数</translation>
    </message>
    <message>
        <source>Play &amp;from here…</source>
        <translation>从此处重新运行(&amp;F)…</translation>
    </message>
    <message>
        <source>Make a branch that runs the selected step again, and what needs it; this run stays as it is</source>
        <translation>创建一个分支，重新运行选中的步骤及依赖它的步骤；此运行保持不变</translation>
    </message>
    <message>
        <source>&amp;Branches</source>
        <translation>分支(&amp;B)</translation>
    </message>
    <message>
        <source>All runs and their branches, with what came out of each</source>
        <translation>所有运行及其分支，以及各自的结果</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>比较(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose runs and compare them step by step, number by number</source>
        <translation>选择运行，逐个步骤、逐个数字地比较</translation>
    </message>
    <message>
        <source>&amp;Answer next question</source>
        <translation>答复下一个提问(&amp;A)</translation>
    </message>
    <message>
        <source>Show the next step that waits for your answer</source>
        <translation>显示下一个等待您答复的步骤</translation>
    </message>
    <message>
        <source>Re&amp;name run…</source>
        <translation>重命名运行(&amp;N)…</translation>
    </message>
    <message>
        <source>Give this run another name</source>
        <translation>给此运行换一个名称</translation>
    </message>
    <message>
        <source>Show this run&apos;s files in the file manager</source>
        <translation>在文件管理器中显示此运行的文件</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>图(&amp;G)</translation>
    </message>
    <message>
        <source>The steps and what they need, as a graph</source>
        <translation>以图的形式显示步骤及其依赖</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>When each step ran, waited and was tried again</source>
        <translation>每个步骤何时运行、等待和重试</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>步骤(&amp;S)</translation>
    </message>
    <message>
        <source>The steps as a table</source>
        <translation>以表格显示步骤</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Every file the run has written, with a preview</source>
        <translation>运行写出的每个文件及其预览</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>指标(&amp;M)</translation>
    </message>
    <message>
        <source>Numbers the steps reported, and what each of them took</source>
        <translation>步骤报告的数字，以及各步骤的消耗</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>The newest report of this run</source>
        <translation>此运行的最新报告</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个面板(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>将键盘焦点移到下一个面板</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>将键盘焦点移到上一个面板</translation>
    </message>
    <message>
        <source>Open &amp;questions when they come</source>
        <translation>有提问时打开(&amp;Q)</translation>
    </message>
    <message>
        <source>Show a step&apos;s question as soon as it asks, if its run is in front</source>
        <translation>如果提问步骤的运行在最前面，则一提问就显示</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop says</source>
        <translation>按桌面设置使用浅色或深色</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>始终使用浅色</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>始终使用深色</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>将图显示得更大</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the graph smaller</source>
        <translation>将图显示得更小</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>Show the graph at 100 %</source>
        <translation>以 100% 显示图</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>显示整个图</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>缩放到所选(&amp;S)</translation>
    </message>
    <message>
        <source>Show the selected step and its neighbours as large as possible</source>
        <translation>尽可能大地显示选中的步骤及其相邻步骤</translation>
    </message>
    <message>
        <source>Show a small overview in the corner of the graph</source>
        <translation>在图的角落显示一个小概览</translation>
    </message>
    <message>
        <source>F&amp;ollow what runs</source>
        <translation>跟随运行中的步骤(&amp;O)</translation>
    </message>
    <message>
        <source>Keep steps that run in sight, until you move the graph yourself</source>
        <translation>让运行中的步骤保持可见，直到您自己移动图</translation>
    </message>
    <message>
        <source>Read from &amp;top to bottom</source>
        <translation>从上到下阅读(&amp;T)</translation>
    </message>
    <message>
        <source>Needs above what needs them, instead of to the left</source>
        <translation>被依赖的步骤在上方，而不是在左侧</translation>
    </message>
    <message>
        <source>Fold &amp;equal steps</source>
        <translation>折叠相同的步骤(&amp;E)</translation>
    </message>
    <message>
        <source>Show more than 20 steps of one kind with the same needs as one stack</source>
        <translation>将超过 20 个类型和依赖相同的步骤显示为一个堆叠</translation>
    </message>
    <message>
        <source>Tid&amp;y up</source>
        <translation>整理(&amp;Y)</translation>
    </message>
    <message>
        <source>Put every step back where the layout has it</source>
        <translation>把每个步骤放回布局中的位置</translation>
    </message>
    <message>
        <source>E&amp;xport graph…</source>
        <translation>导出图(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the graph to a file: SVG, PNG, PDF, Mermaid, DOT or JSON</source>
        <translation>将图写入文件：SVG、PNG、PDF、Mermaid、DOT 或 JSON</translation>
    </message>
    <message>
        <source>&amp;Find step</source>
        <translation>查找步骤(&amp;F)</translation>
    </message>
    <message>
        <source>Find steps by title, id, kind, or the text of their code</source>
        <translation>按标题、标识符、类型或代码文本查找步骤</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>查找下一个(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next step that was found</source>
        <translation>转到找到的下一个步骤</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the step that was found before</source>
        <translation>转到找到的上一个步骤</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>打开数据文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Show where this program keeps your runs</source>
        <translation>显示本程序保存您的运行的位置</translation>
    </message>
    <message>
        <source>What each run takes on disk, and what can be freed</source>
        <translation>每个运行占用的磁盘空间，以及可以释放的内容</translation>
    </message>
    <message>
        <source>&amp;About CMBAgent Studio</source>
        <translation>关于 CMBAgent Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and what it is built on</source>
        <translation>版本、许可证以及所用的组件</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>示例(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Recent workflows</source>
        <translation>最近的工作流(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>没有打开的运行</translation>
    </message>
    <message>
        <source>No workflow is open</source>
        <translation>没有打开的工作流</translation>
    </message>
    <message>
        <source>What runs is the file: save it and press Done first</source>
        <translation>运行的是文件：请先保存并按“完成”</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>This run has no workflow file to start another run from</source>
        <translation>此运行没有可用来开始另一个运行的工作流文件</translation>
    </message>
    <message>
        <source>&amp;Run again…</source>
        <translation>再次运行(&amp;R)…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Nothing works on this run now; Resume goes on with it</source>
        <translation>现在没有程序在处理此运行；“继续”会接着进行</translation>
    </message>
    <message>
        <source>This run is paused already</source>
        <translation>此运行已暂停</translation>
    </message>
    <message>
        <source>This run has ended</source>
        <translation>此运行已结束</translation>
    </message>
    <message>
        <source>This run is going on already</source>
        <translation>此运行正在进行</translation>
    </message>
    <message>
        <source>These steps have no recorded run times; import a trace to simulate it</source>
        <translation>这些步骤没有记录的运行时间；请导入轨迹以便模拟</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>没有选中步骤</translation>
    </message>
    <message>
        <source>There is no run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>There is only one run yet</source>
        <translation>还只有一个运行</translation>
    </message>
    <message>
        <source>Nothing waits for your answer</source>
        <translation>没有等待您答复的内容</translation>
    </message>
    <message>
        <source>This run is going on; cancel it first</source>
        <translation>此运行正在进行；请先取消</translation>
    </message>
    <message>
        <source>This is for the graph; it is not in front</source>
        <translation>此项用于图；图现在不在最前面</translation>
    </message>
    <message>
        <source>Only a run has steps that run</source>
        <translation>只有运行才有正在运行的步骤</translation>
    </message>
    <message>
        <source>Sessions and &amp;projects…</source>
        <translation>会话和项目(&amp;P)…</translation>
    </message>
    <message>
        <source>Where your runs belong: change, make, rename, archive or delete sessions and projects</source>
        <translation>您的运行所属之处：切换、创建、重命名、归档或删除会话和项目</translation>
    </message>
    <message>
        <source>How the program looks and speaks, and what it may use</source>
        <translation>程序的外观和语言，以及它可以使用什么</translation>
    </message>
    <message>
        <source>&amp;Delete run</source>
        <translation>删除运行(&amp;D)</translation>
    </message>
    <message>
        <source>Remove this run and its files; for a while this can be undone</source>
        <translation>移除此运行及其文件；在一段时间内可以撤消</translation>
    </message>
    <message>
        <source>Search or &amp;command…</source>
        <translation>搜索或命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Find and do anything: actions, runs, steps, files, settings</source>
        <translation>查找并执行任何内容：操作、运行、步骤、文件、设置</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>窗口导览(&amp;T)</translation>
    </message>
    <message>
        <source>Shows in a minute where everything is</source>
        <translation>用一分钟介绍一切所在的位置</translation>
    </message>
    <message>
        <source>Every key and what it does, and other keys for it</source>
        <translation>每个按键及其作用，并可为其设置其他按键</translation>
    </message>
    <message>
        <source>Collapse &amp;groups</source>
        <translation>折叠分组(&amp;G)</translation>
    </message>
    <message>
        <source>Show each group of steps as one card</source>
        <translation>将每个步骤分组显示为一张卡片</translation>
    </message>
    <message>
        <source>E&amp;xpand groups</source>
        <translation>展开分组(&amp;X)</translation>
    </message>
    <message>
        <source>Show the steps of every group in its frame</source>
        <translation>在框中显示每个分组的步骤</translation>
    </message>
    <message>
        <source>&amp;Event feed for other programs</source>
        <translation>供其他程序使用的事件流(&amp;E)</translation>
    </message>
    <message>
        <source>Let programs on this computer that know the token follow and steer runs</source>
        <translation>允许本机上知道令牌的程序跟踪和控制运行</translation>
    </message>
    <message>
        <source>No step of this graph is in a group</source>
        <translation>此图中没有步骤属于分组</translation>
    </message>
    <message>
        <source>Answers &amp;given before…</source>
        <translation>以前给出的答复(&amp;G)…</translation>
    </message>
    <message>
        <source>What was answered, by whom and when, and which answers are remembered</source>
        <translation>由谁在何时答复了什么，以及记住了哪些答复</translation>
    </message>
    <message>
        <source>New win&amp;dow</source>
        <translation>新建窗口(&amp;D)</translation>
    </message>
    <message>
        <source>Open one more window, for another run or workflow</source>
        <translation>再打开一个窗口,用于其他运行或工作流</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>Close this window; the program goes on while another one is open</source>
        <translation>关闭此窗口;只要还有其他窗口打开,程序就会继续</translation>
    </message>
    <message>
        <source>&amp;CMBAgent run…</source>
        <translation>&amp;CMBAgent 运行…</translation>
    </message>
    <message>
        <source>Make a run of a folder that the Python version of CMBAgent wrote; the folder stays as it is</source>
        <translation>由 Python 版 CMBAgent 写出的文件夹生成一个运行;该文件夹保持不变</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Close every window and end the program; runs can be resumed later</source>
        <translation>关闭所有窗口并结束程序;运行可以稍后继续</translation>
    </message>
    <message>
        <source>Open run fo&amp;lder</source>
        <translation>打开运行文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一个窗格(&amp;V)</translation>
    </message>
    <message>
        <source>M&amp;inimap</source>
        <translation>缩略图(&amp;I)</translation>
    </message>
    <message>
        <source>St&amp;orage…</source>
        <translation>存储(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>Find ste&amp;ps</source>
        <translation>查找步骤(&amp;P)</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>主题(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Whole screen</source>
        <translation>全屏(&amp;W)</translation>
    </message>
    <message>
        <source>Full screen: use all of the screen for this window; again to go back</source>
        <translation>全屏：此窗口占用整个屏幕；再次执行则恢复</translation>
    </message>
    <message>
        <source>New tas&amp;k…</source>
        <translation>新建任务(&amp;K)…</translation>
    </message>
    <message>
        <source>Say in words what is to be done; agents that ask language models do it</source>
        <translation>用文字说明要做什么；由询问语言模型的智能体来完成</translation>
    </message>
    <message>
        <source>A&amp;gents…</source>
        <translation>智能体(&amp;G)…</translation>
    </message>
    <message>
        <source>Who can do the steps of a plan: find, read, switch, copy and write agents</source>
        <translation>谁能完成计划的步骤：查找、阅读、开关、复制和编写智能体</translation>
    </message>
    <message>
        <source>Cos&amp;ts</source>
        <translation>费用(&amp;T)</translation>
    </message>
    <message>
        <source>What language models cost: over time, by agent, model and step, and against budgets</source>
        <translation>语言模型的费用：随时间变化，按智能体、模型和步骤，并与预算对照</translation>
    </message>
    <message>
        <source>Run the de&amp;monstration</source>
        <translation>运行演示(&amp;M)</translation>
    </message>
    <message>
        <source>From a sentence to a reviewed report, with recorded answers of language models; needs no key and no network</source>
        <translation>从一句话到经过审阅的报告，使用录制的语言模型答复；不需要密钥和网络</translation>
    </message>
    <message>
        <source>Name a chec&amp;kpoint…</source>
        <translation>命名检查点(&amp;K)…</translation>
    </message>
    <message>
        <source>Keep the run as it is now, to branch from later</source>
        <translation>保留运行现在的状态，以便日后从中创建分支</translation>
    </message>
    <message>
        <source>This run has ended; it can be branched from at any time</source>
        <translation>此运行已结束；随时可以从中创建分支</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowDocks</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>运行(&amp;U)</translation>
    </message>
    <message>
        <source>Show or hide the list of runs</source>
        <translation>显示或隐藏运行列表</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>Show or hide what is known of the selected step</source>
        <translation>显示或隐藏选中步骤的相关信息</translation>
    </message>
    <message>
        <source>Show or hide the console, events, questions and problems</source>
        <translation>显示或隐藏控制台、事件、提问和问题</translation>
    </message>
    <message>
        <source>Hide this pane; View brings it back</source>
        <translation>隐藏此面板；可从“视图”菜单重新显示</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>The page in front has no panes</source>
        <translation>最前面的页面没有面板</translation>
    </message>
    <message>
        <source>Another sheet is in its place</source>
        <translation>其位置上是另一个页面</translation>
    </message>
    <message>
        <source>Conso&amp;le and events</source>
        <translation>控制台和事件(&amp;L)</translation>
    </message>
    <message>
        <source>Enlarge the &amp;bottom panel</source>
        <translation>控制台占用整个页面(&amp;B)</translation>
    </message>
    <message>
        <source>Enlarge the console, events, questions and problems to the whole page; again to go back</source>
        <translation>将控制台、事件、提问和问题放大到整个页面；再次执行则恢复</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowParts</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>cmbagent::WindowShell</name>
    <message>
        <source>Where you start</source>
        <translation>开始的地方</translation>
    </message>
    <message>
        <source>Two examples are ready to run, and your recent runs are below them. Alt+Home brings you back here.</source>
        <translation>两个示例已可运行，您最近的运行列在其下方。Alt+Home 可带您回到这里。</translation>
    </message>
    <message>
        <source>The steps of a run, what they need and how they stand. Alt+Home brings you to the examples.</source>
        <translation>运行的步骤、它们的依赖和状态。Alt+Home 可带您到示例。</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Everything the program can do, every run, step, file and setting: type a part of its name. Actions that cannot be done now say why.</source>
        <translation>程序能做的一切，以及每个运行、步骤、文件和设置：输入其名称的一部分即可。现在无法执行的操作会说明原因。</translation>
    </message>
    <message>
        <source>Run, pause, go on</source>
        <translation>运行、暂停、继续</translation>
    </message>
    <message>
        <source>What runs can be paused and resumed at any time, also after the program was closed: finished steps are kept.</source>
        <translation>正在运行的内容可随时暂停和继续，程序关闭之后也可以：已完成的步骤会保留。</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>您的运行</translation>
    </message>
    <message>
        <source>Every run of this session with its branches, on the left as soon as a run or workflow is open. Nothing recorded ever changes; playing a run again from a step makes a branch.</source>
        <translation>此会话的每个运行及其分支；打开运行或工作流后显示在左侧。已记录的内容永不改变；从某个步骤重新运行会创建分支。</translation>
    </message>
    <message>
        <source>Questions that wait for you</source>
        <translation>等待您处理的提问</translation>
    </message>
    <message>
        <source>Steps can ask a person before they go on. How many wait stands here, and Ctrl+J goes to the next one.</source>
        <translation>步骤在继续之前可以先询问人。等待的数量显示在这里，Ctrl+J 转到下一个。</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>当前进展</translation>
    </message>
    <message>
        <source>How far the run is, how many steps may work at once, and whether everything is on the disk.</source>
        <translation>运行进行到哪里、可以同时进行多少个步骤，以及是否一切都已写入磁盘。</translation>
    </message>
    <message>
        <source>Menus and keys</source>
        <translation>菜单和按键</translation>
    </message>
    <message>
        <source>Help has this tour and the page of shortcuts, where every key can be changed. F6 goes round the panes.</source>
        <translation>“帮助”中有此导览和快捷键页面，在那里可以更改每个按键。F6 在各面板之间切换。</translation>
    </message>
    <message>
        <source>New here? A tour of a minute shows where everything is.</source>
        <translation>第一次使用？一分钟的导览会介绍一切所在的位置。</translation>
    </message>
    <message>
        <source>Help has it later, too.</source>
        <translation>以后也可以在“帮助”中找到它。</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>带我看看(&amp;S)</translation>
    </message>
</context>
<context>
    <name>cmbagent::WrapLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
</TS>
