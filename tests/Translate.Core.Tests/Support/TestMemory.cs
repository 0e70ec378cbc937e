using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Support;

/// <summary>Creates units and queries for memory tests.</summary>
internal static class TestMemory
{
    public static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static MemoryUnit Unit(string source, string target = "It goes.", params TermEntry[] terms) =>
        new()
        {
            Source = source,
            Target = target,
            Origin = Origin.Engine,
            State = UnitState.Translated,
            Engine = TestData.Engine.Identity,
            Terms = [.. terms.Select(term => new TermRecord(term.Source, TermFingerprint.Compute(term), TermOutcomeKind.Applied, null))],
            Created = Day,
            Changed = Day,
            Author = TestData.Engine.Id,
        };

    public static MemoryUnit HumanUnit(string source, string target, params TermEntry[] terms) =>
        Unit(source, target, terms) with
        {
            Origin = Origin.Human,
            State = UnitState.Reviewed,
            Engine = null,
            Author = "Sari",
        };

    public static MemoryUnit ImportedUnit(string source, string target) =>
        Unit(source, target) with
        {
            Origin = Origin.Memory,
            Engine = null,
            Terms = null,
            Author = string.Empty,
        };

    public static PreparedSegment Query(string source, params TermEntry[] terms) =>
        PreparedSegment.FromSentence(
            source,
            [.. terms.Select(term => new TermOccurrence(term, TestData.GetRange(term.Source, source), IsPlural: false, string.Empty))]
        );

    /// <summary>Looks up one query.</summary>
    public static RecallResult RecallOne(this TranslationMemory memory, PreparedSegment query, EngineIdentity? refresh = null) =>
        Assert.Single(memory.Recall([query], refresh));

    /// <summary>Looks up one query, which must be a hit, and returns its target.</summary>
    public static string RecallTarget(this TranslationMemory memory, PreparedSegment query) =>
        Assert.IsType<RecallResult.Hit>(memory.RecallOne(query)).Unit.Target;
}
