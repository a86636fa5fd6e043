// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A client of the event feed that shares no code with it: it stands on the ws package. Follows one run to its end through
// every interruption, writes each event of the journal it is sent to a file, and now and then hangs up by itself.
//
//   node feed_client.js URL TOKEN_FILE OUT [SEQ,SEQ,…]     hangs up once after each of these events

"use strict";
const fs = require("fs");
const WebSocket = require("ws");

const [url, tokenFile, out, dropList] = process.argv.slice(2);
const drops = new Set((dropList || "").split(",").filter(Boolean).map(Number));
let run = null; // the newest one, once it is there
let last = 0; // the last event we have
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
  const begin = () => ask(run ? { do: "subscribe", run_id: run, since_seq: last, id: "s" } : { do: "list_runs", id: "l" });
  socket.on("open", begin);
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    delay = 50;
    if (message.event_type === "reply" && message.data.runs) {
      run = message.data.runs.length ? message.data.runs[0].run_id : null;
      setTimeout(begin, run ? 0 : 50);
    } else if (message.event_type === "error_occurred") {
      console.error(JSON.stringify(message.data));
      setTimeout(begin, 100);
    }
    fs.appendFileSync(out, JSON.stringify(message) + "\n");
    if (!("seq" in message)) return;
    last = message.seq;
    if (message.event_type === "workflow_completed") process.exit(0);
    if (drops.delete(message.seq)) {
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
