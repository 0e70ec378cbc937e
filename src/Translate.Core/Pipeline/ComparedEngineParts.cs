using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>The engine that the engine of a pipeline is compared with.</summary>
/// <param name="Translator">The engine.</param>
/// <param name="Ledger">Says whether it still answers. It has the budget of the pipeline.</param>
internal sealed record ComparedEngineParts(ITranslator Translator, RunLedger Ledger);
