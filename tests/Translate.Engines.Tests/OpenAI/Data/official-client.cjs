// Asks an emulated service with the official client, and prints what the client made of each answer as JSON.
const OpenAI = require("openai");
const [baseURL, apiKey] = process.argv.slice(2);
const client = new OpenAI({ apiKey, baseURL, maxRetries: 0 });
const messages = [{ role: "user", content: "Presiden membuka konferensi." }];

async function attempt(act) {
  try {
    return await act();
  } catch (e) {
    return { error: e.constructor.name, status: e.status, code: e.code, param: e.param, hasRequestId: !!e.requestID };
  }
}

async function main() {
  const results = {};
  results.models = await attempt(async () => (await client.models.list()).data.map(model => model.id));
  results.plain = await attempt(async () => {
    const answer = await client.chat.completions.create({ model: "m", messages });
    const choice = answer.choices[0];
    return { text: choice.message.content, finish: choice.finish_reason, total: answer.usage.total_tokens - answer.usage.prompt_tokens - answer.usage.completion_tokens, cached: answer.usage.prompt_tokens_details.cached_tokens };
  });
  results.refusal = await attempt(async () => (await client.chat.completions.create({ model: "m", messages: [{ role: "user", content: "tolak" }] })).choices[0].message.refusal);
  results.wrongKey = await attempt(() => new OpenAI({ apiKey: "wrong", baseURL, maxRetries: 0 }).chat.completions.create({ model: "m", messages }));
  results.wrongModel = await attempt(() => client.chat.completions.create({ model: "other", messages }));
  results.hot = await attempt(() => client.chat.completions.create({ model: "m", messages, temperature: 3 }));
  results.empty = await attempt(() => client.chat.completions.create({ model: "m", messages: [] }));
  results.long = await attempt(() => client.chat.completions.create({ model: "m", messages: [{ role: "user", content: "kata ".repeat(9000) }] }));
  results.looseSchema = await attempt(() => client.chat.completions.create({ model: "m", messages, response_format: { type: "json_schema", json_schema: { name: "x", strict: true, schema: { type: "object", properties: { a: { type: "string" } } } } } }));
  results.retried = await attempt(async () => (await new OpenAI({ apiKey, baseURL, maxRetries: 1 }).chat.completions.create({ model: "m", messages: [{ role: "user", content: "Hujan turun lagi." }] })).choices[0].finish_reason);
  console.log(JSON.stringify(results));
}

main();
