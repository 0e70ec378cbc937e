// Translates with bergamot-translator, the reference implementation, in one thread.
// Usage: node marian-reference.js PACKAGE MODEL INPUT ROUNDS
// INPUT has a JSON string in each line. Prints, for each round, {"seconds", "targets"} in processor time; the first round is a warm-up.
const fs = require("fs");
const path = require("path");

const [, , packageFolder, modelFolder, inputFile, rounds] = process.argv;
const worker = path.join(packageFolder, "worker");
const fallbacks = {
  int8_prepare_a: "int8PrepareAFallback",
  int8_prepare_b: "int8PrepareBFallback",
  int8_prepare_b_from_transposed: "int8PrepareBFromTransposedFallback",
  int8_prepare_b_from_quantized_transposed: "int8PrepareBFromQuantizedTransposedFallback",
  int8_prepare_bias: "int8PrepareBiasFallback",
  int8_multiply_and_add_bias: "int8MultiplyAndAddBiasFallback",
  int8_select_columns_of_b: "int8SelectColumnsOfBFallback",
};
const options = {
  "beam-size": 1, normalize: "1.0", "word-penalty": 0, "cpu-threads": 0, "gemm-precision": "int8shiftAlphaAll", "skip-cost": true,
  alignment: "soft", quiet: true, "quiet-translation": true, "max-length-break": 128, "mini-batch-words": 1024, workspace: 128, "max-length-factor": "2.0",
};

function load() {
  return new Promise((resolve, reject) => {
    const module = {
      print: () => {},
      printErr: () => {},
      onRuntimeInitialized: () => resolve(module),
      instantiateWasm: (imports, accept) => {
        const gemm = Object.fromEntries(Object.entries(fallbacks).map(([name, fallback]) => [name, (...a) => module.asm[fallback](...a)]));
        WebAssembly.instantiate(fs.readFileSync(path.join(worker, "bergamot-translator-worker.wasm")), { ...imports, wasm_gemm: gemm })
          .then(({ instance }) => accept(instance)).catch(reject);
        return {};
      },
    };
    global.Module = module;
    global.self = global;
    (0, eval)(fs.readFileSync(path.join(worker, "bergamot-translator-worker.js"), "utf8"));
  });
}

async function main() {
  const module = await load();
  const copy = (prefix, alignment) => {
    const bytes = fs.readFileSync(path.join(modelFolder, fs.readdirSync(modelFolder).find(name => name.startsWith(prefix))));
    const memory = new module.AlignedMemory(bytes.byteLength, alignment);
    memory.getByteArrayView().set(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return memory;
  };
  const vocabularies = new module.AlignedMemoryList();
  vocabularies.push_back(copy("vocab", 64));
  const settings = Object.entries(options).map(([name, value]) => `${name}: ${value}\n`).join("");
  const model = new module.TranslationModel(settings, copy("model", 256), copy("lex", 64), vocabularies, null);
  const service = new module.BlockingService({ cacheSize: 0 });
  const texts = fs.readFileSync(inputFile, "utf8").split("\n").filter(line => line).map(line => JSON.parse(line));
  for (let round = 0; round < rounds; round++) {
    const input = new module.VectorString();
    const flags = new module.VectorResponseOptions();
    for (const text of texts) {
      input.push_back(text);
      flags.push_back({ alignment: false, html: false, qualityScores: false });
    }
    const start = process.cpuUsage();
    const responses = service.translate(model, input, flags);
    const used = process.cpuUsage(start);
    const seconds = (used.user + used.system) / 1e6;
    const targets = texts.map((_, i) => responses.get(i).getTranslatedText());
    console.log(JSON.stringify({ seconds, targets }));
  }
}

main();
