// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A client of the event feed that shares no code with it: it stands on the ws package. Follows one run to its end through
// every interruption, writes each event of the journal it is sent to a file, and now and then hangs up by itself.
//
//   node feed_client.js URL TOKEN_FILE OUT [SEQ,SEQ,…]     hangs up once after each of these events
//   node feed_client.js URL TOKEN_FILE OUT all COUNT EVERY   follows all runs until COUNT of them have completed, and hangs up
//                                                           after every EVERY-th event

"use strict";
const fs = require("fs");
const WebSocket = require("ws");

const [url, tokenFile, out, mode, count, every] = process.argv.slice(2);
const isAll = mode === "all";
const drops = new Set(isAll ? [] : (mode || "").split(",").filter(Boolean).map(Number));
let run = null; // the newest one, once it is there
let last = 0; // the last event we have
let since = null; // of all runs: the last event we have of each, once the feed has told which there are
let heard = 0;
let completed = 0;
let delay = 50; // milliseconds until the next try; doubles up to 1 s

function connect() {
  let token = "";
  try {
    token = fs.readFileSync(tokenFile, "utf8").trim();
  } catch (error) {
    return again(); // the feed has never been on
  }
  const socket = new WebSocket(url, { headers: { Authorization: `Bearer ${token}` } });
  const ask = (message) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message));
  const beginAll = () => ask(since ? { do: "subscribe_all", since, id: "a" } : { do: "subscribe_all", id: "a" });
  const beginOne = () => ask(run ? { do: "subscribe", run_id: run, since_seq: last, id: "s" } : { do: "list_runs", id: "l" });
  const begin = isAll ? beginAll : beginOne;
  socket.on("open", begin);
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    delay = 50;
    if (message.event_type === "reply" && message.data.runs) {
      run = message.data.runs.length ? message.data.runs[0].run_id : null;
      setTimeout(begin, run ? 0 : 50);
    } else if (message.event_type === "reply" && message.data.since) {
      since = message.data.since;
    } else if (message.event_type === "error_occurred") {
      console.error(JSON.stringify(message.data));
      setTimeout(begin, 100);
    }
    fs.appendFileSync(out, JSON.stringify(message) + "\n");
    if (!("seq" in message)) return;
    last = message.seq;
    if (since) since[message.run_id] = message.seq;
    heard += 1;
    completed += message.event_type === "workflow_completed" ? 1 : 0;
    if (completed === (isAll ? Number(count) : 1)) process.exit(0);
    if (drops.delete(message.seq) || (isAll && heard % Number(every) === 0)) {
      socket.removeAllListeners("message"); // what still comes was not received
      socket.terminate();
    }
  });
  socket.on("error", () => {}); // close follows
  socket.on("close", again);
}

function again() {
  setTimeout(connect, delay);
  delay = Math.min(delay * 2, 1000);
}

connect();
