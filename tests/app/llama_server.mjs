// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An OpenAI-compatible server over llama.cpp as npm's node-llama-cpp brings it, for the tests:
//   node llama_server.mjs NODE_MODULES FOLDER_OF_GGUF_FILES
// It serves the models of the folder on a free port of the loopback, one answer at a time, on one thread. What happens is
// told on standard output, one JSON object a line; the first has the port. Tools are not offered to the models.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import {pathToFileURL} from "node:url";

const [modules, folder] = process.argv.slice(2);
const engine = await import(pathToFileURL(path.join(modules, "node-llama-cpp", "dist", "index.js")));
const llama = await engine.getLlama({
    gpu: false, build: "never", skipDownload: true, maxThreads: 1, progressLogs: false, logLevel: engine.LlamaLogLevel.error,
});
const mostTokens = 32768; // of a prompt with its answer
const loaded = new Map();

function tell(event, facts) {
    process.stdout.write(JSON.stringify({event, ...facts}) + "\n");
}

function names() {
    return fs.readdirSync(folder).filter((name) => name.endsWith(".gguf")).map((name) => name.slice(0, -5)).sort();
}

async function modelOf(name) {
    if (!loaded.has(name)) {
        loaded.set(name, await llama.loadModel({modelPath: path.join(folder, `${name}.gguf`)}));
    }
    return loaded.get(name);
}

class Refused extends Error {
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}

/** The conversation as the models know it: each turn after the mark of who speaks, and the mark of whose turn it is. */
function promptOf(model, messages) {
    const tokens = [...model.tokenize("<s>", true)];
    for (const {role, content} of messages) {
        const who = role === "system" || role === "assistant" ? role : "user";
        tokens.push(...model.tokenize(`<|${who}|>`, true), ...model.tokenize(content ?? ""), ...model.tokenize("</s>", true));
    }
    return [...tokens, ...model.tokenize("<|assistant|>", true)];
}

async function grammarOf(format) {
    if (format?.type !== "json_schema") {
        return undefined;
    }
    try {
        return await llama.createGrammarForJsonSchema(format.json_schema.schema);
    } catch (error) {
        throw new Refused(400, `The schema cannot be made a grammar: ${error.message}`);
    }
}

/** Yields pieces of text; ends with why it stopped. */
async function* generate(model, prompt, grammar, request, usage) {
    const context = await model.createContext({contextSize: mostTokens, threads: 1, sequences: 1});
    try {
        const state = grammar && new engine.LlamaGrammarEvaluationState({model, grammar});
        const options = {temperature: request.temperature ?? 0, topP: request.top_p, seed: 1, grammarEvaluationState: state};
        const most = Math.min(request.max_tokens ?? Infinity, mostTokens - prompt.length - 1);
        const last = [];
        let blanks = 0;
        for await (const token of context.getSequence().evaluate(prompt, options)) {
            ++usage.completion_tokens;
            const text = model.detokenize([token], false, last);
            last.push(token);
            last.splice(0, last.length - 8);
            blanks = text.trim() === "" ? blanks + text.length : 0;
            if (grammar && blanks >= 4) {
                return "stop"; // what the grammars of node-llama-cpp end with
            }
            yield text;
            if (usage.completion_tokens >= most) {
                return "length";
            }
        }
        return "stop";
    } finally {
        await context.dispose();
    }
}

/** Answers as a stream of events, or whole. */
class Answer {
    constructor(response, request) {
        this.response = response;
        this.request = request;
        this.text = "";
    }
    chunk(choices, more) {
        const facts = {id: "chatcmpl-1", object: "chat.completion.chunk", model: this.request.model, choices, ...more};
        this.response.write(`data: ${JSON.stringify(facts)}\n\n`);
    }
    begin() {
        if (this.request.stream) {
            this.response.writeHead(200, {"Content-Type": "text/event-stream"});
            this.chunk([{index: 0, delta: {role: "assistant", content: ""}, finish_reason: null}]);
        }
    }
    say(text) {
        this.text += text;
        if (this.request.stream) {
            this.chunk([{index: 0, delta: {content: text}, finish_reason: null}]);
        }
    }
    end(reason, usage) {
        if (this.request.stream) {
            this.chunk([{index: 0, delta: {}, finish_reason: reason}]);
            if (this.request.stream_options?.include_usage) {
                this.chunk([], {usage});
            }
            return this.response.end("data: [DONE]\n\n");
        }
        const message = {role: "assistant", content: this.text};
        sendJson(this.response, 200, {id: "chatcmpl-1", object: "chat.completion", model: this.request.model,
            choices: [{index: 0, message, finish_reason: reason}], usage});
    }
}

async function chat(request, response) {
    if (!names().includes(request.model)) {
        throw new Refused(404, `There is no model '${request.model}'.`);
    }
    const model = await modelOf(request.model);
    const grammar = await grammarOf(request.response_format);
    const prompt = promptOf(model, request.messages);
    if (prompt.length + 1 >= mostTokens) {
        throw new Refused(400, `The prompt has ${prompt.length} tokens; there is room for ${mostTokens}.`);
    }
    const usage = {prompt_tokens: prompt.length, completion_tokens: 0, total_tokens: 0};
    tell("asked", {model: request.model, prompt: prompt.length, schema: request.response_format?.json_schema?.name ?? null});
    const answer = new Answer(response, request);
    answer.begin();
    const pieces = generate(model, prompt, grammar, request, usage);
    let next = await pieces.next();
    while (!next.done && !response.destroyed) {
        answer.say(next.value);
        if (usage.completion_tokens === 20) {
            tell("talking", {model: request.model});
        }
        await new Promise(setImmediate); // so that a hang-up is noticed
        next = await pieces.next();
    }
    await pieces.return();
    usage.total_tokens = usage.prompt_tokens + usage.completion_tokens;
    if (!next.done) {
        return tell("hung up", {model: request.model, usage});
    }
    tell("answered", {model: request.model, usage, reason: next.value});
    answer.end(next.value, usage);
}

function sendJson(response, status, content) {
    response.writeHead(status, {"Content-Type": "application/json"});
    response.end(JSON.stringify(content));
}

async function bodyOf(message) {
    const parts = [];
    for await (const part of message) {
        parts.push(part);
    }
    try {
        return JSON.parse(Buffer.concat(parts).toString("utf8"));
    } catch {
        throw new Refused(400, "The request is not JSON.");
    }
}

let turn = Promise.resolve(); // one at a time

async function serve(message, response) {
    if (message.method === "GET" && message.url === "/v1/models") {
        const data = names().map((id) => ({id, object: "model", owned_by: "tests"}));
        return sendJson(response, 200, {object: "list", data});
    }
    if (message.method !== "POST" || message.url !== "/v1/chat/completions") {
        throw new Refused(404, `There is nothing at ${message.url}.`);
    }
    const request = await bodyOf(message);
    const mine = turn.then(() => (response.destroyed ? undefined : chat(request, response)));
    turn = mine.catch(() => {});
    return mine;
}

const server = http.createServer((message, response) => {
    serve(message, response).catch((error) => {
        tell("failed", {error: error.message});
        if (response.headersSent) {
            return response.destroy();
        }
        sendJson(response, error.status ?? 500, {error: {message: error.message, type: "invalid_request_error"}});
    });
});
server.listen(0, "127.0.0.1", () => tell("ready", {port: server.address().port, models: names()}));
