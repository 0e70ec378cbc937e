using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Memory.Exchange;

/// <summary>Generates units of every kind, and describes units for comparison.</summary>
internal static class MemoryUnitGenerator
{
    private static readonly string[] Tags =
    [
        "<bpt i=\"1\">&lt;b&gt;</bpt>",
        "<ept i=\"1\"/>",
        "<ph x=\"2\">a<sub>b</sub></ph>",
        "<it pos=\"begin\">{</it>",
        "<ut>x</ut>",
    ];

    private static readonly Origin[] Origins = [Origin.Engine, Origin.Human, Origin.Memory];

    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.Char["abc XYZ.,'\"&<>]-\t\n\r\u00A0éʼ字"].Select(c => c.ToString()),
            Gen.Const("😀"),
            Gen.Const("]]>")
        )
        .Array[0, 15]
        .Select(string.Concat);

    private static readonly Gen<string> Filled = Text.Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<DateTimeOffset> Time = Gen.Int[0, 1_000_000_000]
        .Select(seconds => DateTimeOffset.FromUnixTimeSeconds(1_000_000_000L + seconds));

    public static Gen<MemoryUnit> Any { get; } =
        from source in Filled
        from target in Filled
        from texts in Text.Array[3]
        from notes in Text.Array[0, 2]
        from origin in Gen.Int[0, 2].Select(i => Origins[i])
        from state in Gen.Enum<UnitState>()
        from quality in Gen.Enum<TranslationQuality>()
        from times in Time.Array[2]
        from terms in Term(target).Array[0, 3].Null()
        from copied in Range(target).Array[0, 2]
        from sourceCodes in Codes(source)
        from targetCodes in Codes(target)
        let details = new TmxExtras
        {
            Notes = notes,
            Properties = [.. notes.Select(note => new TmxProperty("x-other", note))],
            Attributes = notes.Length > 1 ? [new TmxProperty("tuid", "u 1"), new TmxProperty("usagecount", "3")] : [],
        }
        select new MemoryUnit
        {
            Source = source,
            Target = target,
            Origin = origin,
            State = state,
            Engine = origin == Origin.Engine ? new EngineIdentity("fake", "7.1", quality) : null,
            Previous = texts[0],
            Next = texts[1],
            Author = texts[2],
            Created = times.Min(),
            Changed = times.Max(),
            Terms = terms,
            Copied = copied,
            SourceCodes = sourceCodes,
            TargetCodes = targetCodes,
            Tmx = details.IsEmpty ? null : details,
        };

    /// <summary>Returns all data of a unit except ids.</summary>
    public static string Describe(MemoryUnit unit) =>
        string.Join(
            " / ",
            unit.Source,
            unit.Target,
            unit.Origin,
            unit.State,
            unit.Engine,
            unit.Previous,
            unit.Next,
            unit.Author,
            unit.Created.UtcDateTime.ToString("o"),
            unit.Changed.UtcDateTime.ToString("o"),
            unit.Terms is null ? "-" : string.Join(';', unit.Terms),
            string.Join(';', unit.Copied),
            string.Join(';', unit.Tmx?.Notes ?? []),
            string.Join(';', unit.Tmx?.Properties ?? []),
            string.Join(';', unit.Tmx?.Attributes ?? []),
            string.Join(';', unit.SourceCodes),
            string.Join(';', unit.TargetCodes)
        );

    private static Gen<TermRecord> Term(string target) =>
        from source in Gen.Bool.Select(first => first ? "gencatan senjata" : "Dewan Keamanan")
        from kind in Gen.Enum<TermOutcomeKind>()
        from range in Range(target).Nullable()
        select new TermRecord(source, "0123456789abcdef", kind, range);

    private static Gen<TextRange> Range(string text) => from ends in Place(text).Array[2] select new TextRange(ends.Min(), ends.Max());

    private static Gen<IReadOnlyList<InlineCode>> Codes(string text) =>
        from codes in Gen.Select(Place(text), Gen.Int[0, 4].Select(i => Tags[i]), (place, tag) => (Position: place, Xml: tag)).Array[0, 3]
        from highlight in Gen.Bool
        let sorted = codes.OrderBy(code => code.Position).ToArray()
        select TmxCodes.FromXml(highlight ? [(0, "<hi type=\"b\">"), .. sorted, (text.Length, "</hi>")] : sorted);

    /// <summary>Never inside a surrogate pair.</summary>
    private static Gen<int> Place(string text) =>
        Gen.Int[0, text.Length].Select(place => place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place);
}
