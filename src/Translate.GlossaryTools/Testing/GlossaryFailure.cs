using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Testing;

/// <summary>Why a sentence of the glossary does not hold.</summary>
/// <param name="Entry">The entry that has it.</param>
/// <param name="Location">The example, or the entry of a sentence under <c>not</c>.</param>
/// <param name="Kind">What was looked at.</param>
/// <param name="Message">What is wrong, a clause without a final full stop.</param>
/// <param name="Source">The Indonesian sentence.</param>
/// <param name="SourceMarks">The places in it that it speaks of, in order.</param>
/// <param name="Target">The English sentence; null if none is looked at.</param>
/// <param name="TargetMarks">The wrong renderings in it, in order.</param>
public sealed record GlossaryFailure(
    TermEntry Entry,
    SourceLocation Location,
    GlossaryFailureKind Kind,
    string Message,
    string Source,
    IReadOnlyList<TextRange> SourceMarks,
    string? Target,
    IReadOnlyList<TextRange> TargetMarks
);
