// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelprotocol.h"
#include "fakeserver.h"
#include "protocolsupport.h"

namespace cmbagent {

/// What a provider sends over the wire, in the words of its protocol: the same story in each.
struct WireScript
{
    ProtocolKind kind = ProtocolKind::OpenAi;
    QByteArray path; ///< of a chat, below the address of the provider
    QByteArray keyHeader; ///< with what stands before the key
    QByteArrayList hello; ///< "Hel", "lo", and 5 tokens in, 2 out
    QByteArrayList call; ///< the tool "fit" with {"h0": 70}, its arguments in as many parts as the protocol has
    QByteArray beginning; ///< text, "Helau", that is not the end
    bool tellsUseSoFar = false; ///< with each part of the answer
    QByteArray overloaded; ///< an error in the middle of a stream
    QByteArray tooFast; ///< the body of a 429
    QByteArrayList form; ///< the answer {"h0": 70} to a question with the form "result" and tools
    QByteArray formBeside; ///< how form and tools are asked for together: the parts of the body that say it
};

inline WireScript openAiScript()
{
    const auto usage = sse(R"({"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2}})");
    return {
        ProtocolKind::OpenAi,
        "/chat/completions",
        "Authorization: Bearer ",
        { sse(R"({"id":"c1","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]})"),
          sse(R"({"id":"c1","choices":[{"index":0,"delta":{"content":"Hel"}}]})"), ": keep-alive\n\n",
          sse(R"({"id":"c1","choices":[{"index":0,"delta":{"content":"lo"}}]})"),
          sse(R"({"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})"), usage, sse("[DONE]") },
        { sse(R"({"choices":[{"delta":{"content":null,"tool_calls":[{"index":0,"id":"c","type":"function","function":{"name":"fit","arguments":""}}]}}]})"),
          sse(R"({"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"h0\":"}}]}}]})"),
          sse(R"({"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"70}"}}]}}]})"),
          sse(R"({"choices":[{"delta":{},"finish_reason":"tool_calls"}]})"), usage, sse("[DONE]") },
        sse(R"({"choices":[{"delta":{"content":"Helau"}}]})"),
        false,
        sse(R"({"error":{"message":"The server is overloaded","type":"server_error"}})"),
        R"({"error":{"message":"Slow down","type":"requests","code":"rate_limit_exceeded"}})",
        { sse(R"({"choices":[{"delta":{"content":"{\"h0\":"}}]})"), sse(R"({"choices":[{"delta":{"content":"70}"}}]})"),
          sse(R"({"choices":[{"delta":{},"finish_reason":"stop"}]})"), usage, sse("[DONE]") },
        R"({"tools":["fit"],"tool_choice":"auto","response_format":{"type":"json_schema","json_schema":)"
        R"({"name":"result","schema":{"type":"object","required":["h0"]},"strict":false}}})"
    };
}

inline WireScript anthropicScript()
{
    const auto begin =
        sse(R"({"type":"message_start","message":{"id":"m1","usage":{"input_tokens":5,"output_tokens":1}}})",
            "message_start");
    const auto text = [](const QByteArray& words) {
        return sse(R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":")" + words + "\"}}",
                   "content_block_delta");
    };
    const auto input = [](const QByteArray& json) {
        return sse(R"({"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":")"
                       + json + "\"}}",
                   "content_block_delta");
    };
    const auto end = [](const QByteArray& reason) {
        return QByteArrayList { sse(R"({"type":"content_block_stop","index":0})", "content_block_stop"),
                                sse(R"({"type":"message_delta","delta":{"stop_reason":")" + reason
                                        + R"("},"usage":{"output_tokens":2}})",
                                    "message_delta"),
                                sse(R"({"type":"message_stop"})", "message_stop") };
    };
    const auto open = sse(R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})",
                          "content_block_start");
    const auto tool = sse(
        R"({"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"c","name":"fit","input":{}}})",
        "content_block_start");
    QByteArray answer = tool;
    answer.replace("\"fit\"", "\"result\"");
    return { ProtocolKind::Anthropic,
             "/messages",
             "x-api-key: ",
             QByteArrayList { begin, sse(R"({"type":"ping"})", "ping"), open, text("Hel"), text("lo") }
                 + end("end_turn"),
             QByteArrayList { begin, tool, input(""), input(R"({\"h0\":)"), input("70}") } + end("tool_use"),
             begin + open + text("Helau"),
             false,
             sse(R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", "error"),
             R"({"type":"error","error":{"type":"rate_limit_error","message":"Slow down"}})",
             QByteArrayList { begin, answer, input(R"({\"h0\":)"), input("70}") } + end("tool_use"),
             R"({"tools":["fit","result"],"tool_choice":{"type":"any"}})" };
}

inline WireScript geminiScript()
{
    const QByteArray usage = R"("usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":2})";
    return {
        ProtocolKind::Gemini,
        "/models/some-model:streamGenerateContent?alt=sse",
        "x-goog-api-key: ",
        { sse(R"({"candidates":[{"content":{"parts":[{"text":"Hel"}],"role":"model"}}],"usageMetadata":{"promptTokenCount":5}})"),
          sse(R"({"candidates":[{"content":{"parts":[{"text":"lo"}],"role":"model"},"finishReason":"STOP"}],)" + usage
              + "}") },
        { sse(
            R"({"candidates":[{"content":{"parts":[{"functionCall":{"id":"c","name":"fit","args":{"h0":70}}}]},"finishReason":"STOP"}],)"
            + usage + "}") },
        sse(R"({"candidates":[{"content":{"parts":[{"text":"Helau"}]}}],"usageMetadata":{"promptTokenCount":5}})"),
        true,
        sse(R"({"error":{"code":503,"message":"The model is overloaded","status":"UNAVAILABLE"}})"),
        R"({"error":{"code":429,"message":"Slow down","status":"RESOURCE_EXHAUSTED"}})",
        { sse(R"({"candidates":[{"content":{"parts":[{"text":"Here it is."}]}}]})"),
          sse(R"({"candidates":[{"content":{"parts":[{"functionCall":{"name":"result","args":{"h0":70}}}]},"finishReason":"STOP"}],)"
              + usage + "}") },
        R"({"tools":["fit","result"],"toolConfig":{"functionCallingConfig":{"mode":"ANY"}}})"
    };
}

inline const QMap<QString, WireScript>& wireScripts()
{
    static const QMap<QString, WireScript> scripts { { QStringLiteral("openai"), openAiScript() },
                                                     { QStringLiteral("anthropic"), anthropicScript() },
                                                     { QStringLiteral("gemini"), geminiScript() } };
    return scripts;
}

} // namespace cmbagent
