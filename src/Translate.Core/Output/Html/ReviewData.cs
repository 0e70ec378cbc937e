using System.Globalization;
using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Output.Html;

/// <summary>An article as the review page reads it, as JSON that is safe inside of HTML. Positions are UTF-16 code units, as in JavaScript.</summary>
internal static class ReviewData
{
    private const int MaxCodeLength = 24;

    /// <summary>The default encoder escapes what could end the element.</summary>
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes the data of a bitext.</summary>
    public static Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        var entries = bitext
            .Units.SelectMany(unit => unit.ComparedUnits.SelectMany(other => other.Unit.Terms).Concat(unit.Terms))
            .Select(term => term.Occurrence.Entry)
            .Distinct()
            .Index()
            .ToDictionary(item => item.Item, item => item.Index);
        var starts = BitextSections.Get(bitext.Document, bitext.Units).Select(section => section.First().Index).ToHashSet();
        starts = starts.Count > 1 ? starts : [];
        var engine = HtmlWriter.GetEngines(bitext).First();
        return JsonSerializer.SerializeAsync(
            stream,
            new
            {
                name = bitext.Document.Source.Name,
                digest = bitext.Document.Digest.ToString("x16", CultureInfo.InvariantCulture),
                engine = engine.Id,
                draft = engine.Quality != TranslationQuality.Gist,
                compared = bitext.ComparedEngines.Count == 0 ? null : bitext.ComparedEngines.Select(item => item.Id),
                units = bitext.Units.Select((unit, i) => CreateUnit(unit, starts.Contains(i), entries)),
                entries = entries.Select(item => CreateEntry(item.Value, item.Key)),
            },
            Options,
            cancellationToken
        );
    }

    private static object CreateUnit(TranslationUnit unit, bool startsSection, Dictionary<TermEntry, int> entries)
    {
        var marks = ReviewMarks.From(unit.History);
        return new
        {
            unit.Id,
            block = unit.Segment.Block,
            startsSection = startsSection ? true : (bool?)null,
            unit.Source,
            unit.Target,
            version = string.Empty,
            origin = EnumNames.Get(unit.Origin),
            state = EnumNames.Get(unit.State),
            isCopied = unit is { Origin: Origin.None, IsUntranslated: false },
            unit.IsApproved,
            needsReview = unit.NeedsReview || unit.IsUntranslated,
            engine = unit.Engine?.Id,
            author = unit.IsApproved
                ? unit.History.LastOrDefault(step => !step.IsUndone && step.Kind is ReviewEventKind.Approve or ReviewEventKind.Edit)?.Author
                : null,
            sourceCodes = CreateCodes(unit.Segment.Codes),
            targetCodes = CreateCodes(unit.TargetCodes),
            terms = CreateTerms(unit, entries),
            findings = CreateFindings(unit),
            suggestion = unit.Suggestion is not { } similar
                ? null
                : new
                {
                    similar.Source,
                    similar.Target,
                    similar.Percent,
                    differences = similar.Differences.Select(range => ToArray(range)),
                    sourceDifferences = WordDifference.Find(unit.Source, similar.Source).Select(range => ToArray(range)),
                },
            compared = unit.ComparedUnits.Count == 0
                ? null
                : unit.ComparedUnits.Select(item => new
                {
                    engine = item.Engine.Id,
                    item.Unit.Target,
                    isMissing = item.Unit.IsUntranslated,
                    targetCodes = CreateCodes(item.Unit.TargetCodes),
                    terms = CreateTerms(item.Unit, entries),
                    findings = CreateFindings(item.Unit),
                }),
            marks.Comments,
            marks.IsFlagged,
            history = unit.History.Count == 0 ? null : unit.History.Select(CreateStep),
        };
    }

    private static object CreateStep(ReviewEvent step)
    {
        var isChange = step.Before.Length > 0 && step.After.Length > 0 && step.Before != step.After;
        return new
        {
            kind = EnumNames.Get(step.Kind),
            step.Document,
            step.Place,
            step.Author,
            at = step.At.ToUnixTimeMilliseconds(),
            note = step.Note.Length == 0 ? null : step.Note,
            isUndone = step.IsUndone ? true : (bool?)null,
            before = isChange ? step.Before : null,
            after = isChange ? step.After : null,
        };
    }

    private static IEnumerable<object>? CreateTerms(TranslationUnit unit, Dictionary<TermEntry, int> entries) =>
        unit.Terms.Count == 0
            ? null
            : unit.Terms.Select(term => new
            {
                entry = entries[term.Occurrence.Entry],
                source = ToArray(term.Occurrence.Range),
                target = ToArray(term.Target),
                outcome = EnumNames.Get(term.Kind),
                reason = term.Reason == WaiverReason.None ? null : EnumNames.Get(term.Reason),
                note = term.Note.Length == 0 ? null : term.Note,
            });

    private static IEnumerable<object>? CreateFindings(TranslationUnit unit)
    {
        var open = unit.OpenFindings.ToHashSet(ReferenceEqualityComparer.Instance);
        return unit.Findings.Count == 0
            ? null
            : unit.Findings.Select(finding => new
            {
                finding.Id,
                severity = EnumNames.Get(finding.Severity),
                finding.Message,
                finding.Template,
                values = finding.Template is null ? null : finding.Values,
                source = ToArray(finding.Source),
                target = ToArray(finding.Target),
                isOpen = open.Contains(finding),
                finding.Dismissal,
            });
    }

    private static object CreateEntry(int id, TermEntry entry) =>
        new
        {
            id,
            entry.Source,
            entry.Target,
            entry.Accept,
            entry.Later,
            entry.Never,
            entry.Note,
            entry.Domain,
            fingerprint = TermFingerprint.Compute(entry),
            location = string.Create(CultureInfo.InvariantCulture, $"{entry.Location.File}:{entry.Location.Line}"),
        };

    private static IEnumerable<object>? CreateCodes(IReadOnlyList<InlineCode> codes) =>
        codes.Count == 0
            ? null
            : codes.Select(code => new
            {
                code.Position,
                text = code.Data.Length <= MaxCodeLength ? code.Data : code.Data[..MaxCodeLength] + "…",
            });

    private static int[]? ToArray(TextRange? range) => range is { } known ? [known.Start, known.End] : null;
}
