// What the program asks of the browser and web-sys has no name for: its database, its locks, its files.
// Every function is called from web/src/browser.rs.
globalThis.kartrekker = (() => {
  "use strict";
  const STORES = ["meetings", "files", "guides"];
  const result = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  let opened;
  const database = () => opened ??= (() => {
    const request = indexedDB.open("kartrekker", 1);
    request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store));
    request.onblocked = () => {};
    const database = result(request);
    database.catch(() => { opened = undefined; });
    return database;
  })();
  // Done only when the transaction is complete: then it is kept.
  const change = async (stores, act) => {
    const transaction = (await database()).transaction(stores, "readwrite", { durability: "strict" });
    const complete = new Promise((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = transaction.onerror = () => fail(transaction.error);
    });
    act(...stores.map((store) => transaction.objectStore(store)));
    await complete;
  };
  const store = async (name) => (await database()).transaction(name, "readonly").objectStore(name);

  // Clicks something of ours that nobody sees: the program need not hear of it.
  const click = (element) => {
    element.hidden = true;
    element.addEventListener("click", (event) => event.stopPropagation());
    document.body.append(element);
    element.click();
  };

  const chosen = (input) => new Promise((done) => {
    input.onchange = async () => {
      const files = [];
      for (const file of input.files) {
        const name = file.webkitRelativePath || file.name;
        // Far more than any file of ours; the program refuses it by its length.
        const bytes = new Uint8Array(await file.slice(0, 90_000_000).arrayBuffer());
        files.push([name, bytes]);
      }
      done(files);
    };
    input.oncancel = () => done([]);
  });

  return {
    // Everything in a store, as pairs of a key and a value.
    async all(name) {
      const from = await store(name);
      const [keys, values] = await Promise.all([result(from.getAllKeys()), result(from.getAll())]);
      return keys.map((key, at) => [key, values[at]]);
    },
    async get(name, key) { return result((await store(name)).get(key)); },
    put: (name, key, value) => change([name], (into) => into.put(value, key)),
    remove: (key) => change(["meetings", "files"], (...stores) => stores.forEach((from) => from.delete(key))),
    clear: () => change(STORES, (...stores) => stores.forEach((from) => from.clear())),

    // Holds a lock until the function that it gives is called; undefined when somebody else has it.
    hold: (name) => new Promise((done) => {
      if (!navigator.locks) { done(() => {}); return; }
      navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        if (!lock) { done(undefined); return undefined; }
        return new Promise((release) => done(release));
      }).catch(() => done(() => {}));
    }),
    // Waits until nobody holds a lock.
    free: (name) => navigator.locks ? navigator.locks.request(name, () => {}) : new Promise(() => {}),

    canSave: () => typeof showSaveFilePicker === "function",
    async chooseSave(name) {
      try {
        return await showSaveFilePicker({
          suggestedName: name, types: [{ description: "Kartrekker", accept: { "application/toml": [".toml"] } }],
        });
      } catch (error) {
        if (error.name === "AbortError") return undefined;
        throw error;
      }
    },
    async permit(file) {
      const how = { mode: "readwrite" };
      return await file.queryPermission(how) === "granted" || await file.requestPermission(how) === "granted";
    },
    async readFile(file) { return (await file.getFile()).text(); },
    async writeFile(file, text) {
      const into = await file.createWritable();
      await into.write(text);
      await into.close();
    },
    // Asks for files; must be called while a key or a click is being answered.
    choose(kinds) {
      const input = document.createElement("input");
      input.type = "file";
      input.multiple = true;
      input.accept = kinds;
      input.id = "bestandskeuze";
      const files = chosen(input).finally(() => input.remove());
      click(input);
      return files;
    },
    download(name, bytes, type) {
      const address = URL.createObjectURL(new Blob([bytes], { type }));
      const link = document.createElement("a");
      link.href = address;
      link.download = name;
      click(link);
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  };
})();
