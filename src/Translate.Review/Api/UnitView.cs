using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Text;
using Translate.Review.Articles;

namespace Translate.Review.Api;

/// <summary>A unit as the page shows it. Positions are UTF-16 code units, as in JavaScript.</summary>
internal sealed record UnitView
{
    public required string Id { get; init; }

    public required int Block { get; init; }

    /// <summary>True for the first sentence of an article inside the document, such as of an item of a feed; else null.</summary>
    public bool? StartsSection { get; init; }

    public required string Source { get; init; }

    public required string Target { get; init; }

    public required string Version { get; init; }

    public required string Origin { get; init; }

    public required string State { get; init; }

    /// <summary>Whether the sentence is copied as it is.</summary>
    public bool IsCopied { get; init; }

    public bool IsApproved { get; init; }

    public bool NeedsReview { get; init; }

    public string? Engine { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? Changed { get; init; }

    public IReadOnlyList<CodeView>? SourceCodes { get; init; }

    public IReadOnlyList<CodeView>? TargetCodes { get; init; }

    public IReadOnlyList<TermView>? Terms { get; init; }

    public IReadOnlyList<FindingView>? Findings { get; init; }

    public SuggestionView? Suggestion { get; init; }

    public int Comments { get; init; }

    public bool IsFlagged { get; init; }

    /// <summary>The errors that people marked in this target; null if there are none.</summary>
    public IReadOnlyList<ErrorView>? Errors { get; init; }

    /// <summary>What a person typed and did not save; null if absent.</summary>
    public string? Draft { get; init; }

    /// <summary>What each compared engine made of the sentence; null if no engines are compared.</summary>
    public IReadOnlyList<ComparedView>? Compared { get; init; }

    /// <summary>Creates the view.</summary>
    /// <param name="article">The article.</param>
    /// <param name="segment">The prepared segment.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="stored">Its unit in the memory if a person approved it; else null.</param>
    /// <param name="marks">Comments and flag.</param>
    /// <param name="draft">What a person typed and did not save; null if absent.</param>
    public static UnitView Create(
        OpenArticle article,
        PreparedSegment segment,
        TranslationUnit unit,
        MemoryUnit? stored,
        ReviewMarks marks,
        string? draft
    ) =>
        new()
        {
            Id = unit.Id,
            Block = unit.Segment.Block,
            Source = unit.Source,
            Target = unit.Target,
            Version = OpenArticle.GetVersion(unit),
            Origin = EnumNames.Get(unit.Origin),
            State = EnumNames.Get(unit.State),
            IsCopied = !segment.IsTranslatable,
            IsApproved = unit.IsApproved,
            NeedsReview = unit.NeedsReview || unit.IsUntranslated,
            Engine = unit.Engine?.Id,
            Author = stored?.Author,
            Changed = stored?.Changed,
            SourceCodes = CodeView.From(unit.Segment.Codes),
            TargetCodes = CodeView.From(unit.TargetCodes),
            Terms = CreateTerms(article, unit),
            Findings = CreateFindings(unit),
            Suggestion = SuggestionView.From(unit),
            Comments = marks.Comments,
            IsFlagged = marks.IsFlagged,
            Draft = draft == unit.Target ? null : draft,
            Compared =
                unit.ComparedUnits.Count == 0
                    ? null
                    :
                    [
                        .. unit.ComparedUnits.Select(item => new ComparedView(
                            item.Engine.Id,
                            item.Unit.Target,
                            item.Unit.IsUntranslated,
                            CodeView.From(item.Unit.TargetCodes),
                            CreateTerms(article, item.Unit),
                            CreateFindings(item.Unit)
                        )),
                    ],
        };

    private static IReadOnlyList<TermView>? CreateTerms(OpenArticle article, TranslationUnit unit) =>
        unit.Terms.Count == 0
            ? null
            :
            [
                .. unit.Terms.Select(term => new TermView(
                    article.GetEntryId(term.Occurrence.Entry),
                    ToArray(term.Occurrence.Range)!,
                    ToArray(term.Target),
                    EnumNames.Get(term.Kind),
                    term.Reason == WaiverReason.None ? null : EnumNames.Get(term.Reason),
                    term.Note.Length == 0 ? null : term.Note
                )),
            ];

    /// <summary>Creates the findings of a unit; null if it has none.</summary>
    public static IReadOnlyList<FindingView>? CreateFindings(TranslationUnit unit)
    {
        var open = unit.OpenFindings.ToHashSet(ReferenceEqualityComparer.Instance);
        return unit.Findings.Count == 0
            ? null
            :
            [
                .. unit.Findings.Select(finding => new FindingView(
                    finding.Id,
                    EnumNames.Get(finding.Severity),
                    finding.Message,
                    finding.Template,
                    finding.Template is null ? null : finding.Values,
                    ToArray(finding.Source),
                    ToArray(finding.Target),
                    open.Contains(finding),
                    finding.Dismissal
                )),
            ];
    }

    private static int[]? ToArray(TextRange? range) => range is { } known ? [known.Start, known.End] : null;
}

/// <summary>An outcome of a term.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Source">Its range in the source.</param>
/// <param name="Target">Its range in the target; null if absent.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">Why it is waived; null if it is not.</param>
/// <param name="Note">The person's own reason; null if absent.</param>
internal sealed record TermView(int Entry, int[] Source, int[]? Target, string Outcome, string? Reason, string? Note);

/// <summary>A finding.</summary>
/// <param name="Id">The check's name.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">For people, in English.</param>
/// <param name="Template">The message with {0}, {1} and so on in place of its values. Null if it has no values.</param>
/// <param name="Values">The values. Null if it has none.</param>
/// <param name="Source">Its range in the source; null if absent.</param>
/// <param name="Target">Its range in the target; null if absent.</param>
/// <param name="IsOpen">Whether nobody has settled it.</param>
/// <param name="Dismissal">Why a person dismissed it; null if nobody did.</param>
internal sealed record FindingView(
    string Id,
    string Severity,
    string Message,
    string? Template,
    IReadOnlyList<string>? Values,
    int[]? Source,
    int[]? Target,
    bool IsOpen,
    string? Dismissal
);

/// <summary>What a compared engine made of the sentence.</summary>
/// <param name="Engine">The engine's id.</param>
/// <param name="Target">Its target; the source if it is missing.</param>
/// <param name="IsMissing">Whether the engine failed. The findings say why.</param>
/// <param name="TargetCodes">The formatting in the target.</param>
/// <param name="Terms">The outcomes of the terms.</param>
/// <param name="Findings">What the checks report.</param>
internal sealed record ComparedView(
    string Engine,
    string Target,
    bool IsMissing,
    IReadOnlyList<CodeView>? TargetCodes,
    IReadOnlyList<TermView>? Terms,
    IReadOnlyList<FindingView>? Findings
);

/// <summary>An inline code.</summary>
/// <param name="Position">Where it is in the text.</param>
/// <param name="Text">A short form of the code.</param>
internal sealed record CodeView(int Position, string Text)
{
    private const int MaxLength = 24;

    public static IReadOnlyList<CodeView>? From(IReadOnlyList<InlineCode> codes) =>
        codes.Count == 0
            ? null
            :
            [
                .. codes.Select(code => new CodeView(
                    code.Position,
                    code.Data.Length <= MaxLength ? code.Data : code.Data[..MaxLength] + "…"
                )),
            ];
}
