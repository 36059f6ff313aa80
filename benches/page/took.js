// How long a key takes in the page, from the moment that the browser got it until what it changed is painted; what the
// page set going by itself; and the memory of a program that it compiled.
globalThis.took = (() => {
  "use strict";
  const channel = new MessageChannel();
  let key = {};
  let timers = 0;
  let memory;
  // A message that is sent while a frame is being made arrives when it is painted.
  const paint = () => requestFrame(() => channel.port2.postMessage(0));
  channel.port1.onmessage = () => { key.painted = performance.now() - key.at; };
  const requestFrame = requestAnimationFrame;
  const wait = setTimeout;
  for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback"]) {
    const real = globalThis[name];
    globalThis[name] = (...how) => { timers += 1; return real(...how); };
  }
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...how) => {
      const made = await real.call(WebAssembly, ...how);
      memory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
  const begin = () => { key.begun = performance.now(); };
  const end = () => { key.handled += performance.now() - key.begun; paint(); };
  addEventListener("keydown", (event) => { key = { at: event.timeStamp, handled: 0, painted: 0 }; begin(); }, true);
  addEventListener("keydown", end);
  addEventListener("input", begin, true);
  addEventListener("input", end);
  let largest = 0;
  new PerformanceObserver((list) => { largest = list.getEntries().at(-1).startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  return {
    // What the last key took, once all that came of it has come to rest.
    rest: () => new Promise((done) => wait(() => done(key), 80)),
    timers: () => timers,
    memory: () => memory ? memory.buffer.byteLength : 0,
    // When the largest thing on the page was painted, from the moment that the page was asked for.
    ready: () => largest,
  };
})();
