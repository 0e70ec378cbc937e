using Translate.Core.Bitexts;
using Translate.Core.Memory;

namespace Translate.Core.Pipeline;

/// <summary>What the memory has of a document.</summary>
/// <param name="Ready">A unit for each segment that needs no engine.</param>
/// <param name="Open">What the memory knows of each other segment; never a hit.</param>
/// <param name="ToAsk">How many of those the engine would be asked for; the others repeat one that it is asked for already.</param>
/// <param name="ChangedTerms">Source terms whose entries were added, taken away or changed since their sentences were translated.</param>
public sealed record DocumentInspection(IReadOnlyList<TranslationUnit> Ready, IReadOnlyList<RecallResult> Open, int ToAsk, IReadOnlyList<string> ChangedTerms);
