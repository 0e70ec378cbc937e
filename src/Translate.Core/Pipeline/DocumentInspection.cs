using Translate.Core.Bitexts;
using Translate.Core.Memory;

namespace Translate.Core.Pipeline;

/// <summary>What the memory has of a document.</summary>
/// <param name="Ready">The units of the segments that the memory has.</param>
/// <param name="Open">What the memory knows of each other segment; never a hit.</param>
/// <param name="ToAsk">How many of these the engine would be asked for. The others repeat a sentence that the batch already asks for.</param>
/// <param name="ChangedTerms">Source terms whose entries were added, removed or changed since their sentences were translated.</param>
internal sealed record DocumentInspection(
    IReadOnlyList<TranslationUnit> Ready,
    IReadOnlyList<RecallResult> Open,
    int ToAsk,
    IReadOnlyList<string> ChangedTerms
);
