namespace Translate.GlossaryTools.Exchange;

/// <summary>What an import did.</summary>
/// <param name="Format">The format that was read.</param>
/// <param name="Plan">The terms that were new, known, and contradicted.</param>
/// <param name="Losses">What of the file a glossary cannot hold.</param>
/// <param name="Written">The glossary file with the new terms; null if none was written.</param>
internal sealed record TermImportResult(string Format, ImportPlan Plan, IReadOnlyList<TermLoss> Losses, string? Written);
