using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Codes;
using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Output.Html;

/// <summary>The side-by-side page: one self-contained file to read, to search, to print, and to review without a server.</summary>
public sealed class HtmlWriter : IBitextWriter
{
    /// <summary>Colours that the style sheet has for terms; the terms of a sentence take them in turn.</summary>
    private const int TermColours = 6;

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public async Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = Utf8Text.CreateWriter(stream);
        await writer.WriteAsync(HtmlText.Head(bitext.Document.Source.Name, ReviewScript.Text)).ConfigureAwait(false);
        await writer.WriteAsync(Header(bitext)).ConfigureAwait(false);
        var headings = SectionHeadings.Create(bitext);
        await writer.WriteAsync(headings.RenderList()).ConfigureAwait(false);
        await writer
            .WriteAsync(
                $"<main>\n<table>\n<thead><tr><th scope=\"col\">#</th><th scope=\"col\">Indonesian</th>{EnglishColumns(bitext)}</tr></thead>\n"
            )
            .ConfigureAwait(false);
        var block = -1;
        foreach (var (index, unit) in bitext.Units.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (unit.Segment.Block != block)
            {
                block = unit.Segment.Block;
                await writer.WriteAsync("<tbody>\n" + headings.RenderBefore(index)).ConfigureAwait(false);
            }

            await writer.WriteAsync(Row(unit, bitext.ComparedEngines)).ConfigureAwait(false);
        }

        await writer.WriteAsync("</table>\n</main>\n").ConfigureAwait(false);
        await writer
            .WriteAsync(
                $"<template id=\"review-body\">{ReviewScript.Body}</template>\n<script type=\"application/json\" id=\"review-data\">"
            )
            .ConfigureAwait(false);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        await ReviewData.WriteAsync(bitext, stream, cancellationToken).ConfigureAwait(false);
        await writer.WriteAsync("</script>\n").ConfigureAwait(false);
        await writer.WriteAsync(HtmlText.Foot(ReviewScript.Text)).ConfigureAwait(false);
    }

    private static string Header(Bitext bitext)
    {
        var tally = DocumentCounts.From(bitext);
        var violated = tally.TermsViolated > 0 ? $", <strong class=\"bad\">{tally.TermsViolated} violated</strong>" : string.Empty;
        var notTranslated =
            tally.NotTranslated > 0 ? $", <strong class=\"bad\">{tally.NotTranslated} not translated</strong>" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <header>
            <h1>{HtmlText.Escape(bitext.Document.Source.Name)}</h1>
            <p class="made">{string.Join(' ', GetEngines(bitext).Select(Made))}</p>
            <p class="counts">{tally.Segments} sentences, {tally.Copied} copied as they are{notTranslated}. Terms: {tally.TermsApplied} applied, {tally.TermsRepaired} repaired{violated}.</p>
            <p class="tools"><label><input type="checkbox" id="attention"> Only what needs attention ({tally.ToReview
                + tally.NotTranslated})</label>
            <button type="button" id="review" hidden>Review in this page</button>
            <span class="keys"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>n</kbd> next that needs attention · <kbd>f</kbd> filter</span></p>
            </header>

            """
        );
    }

    /// <summary>Says which engine made the page and what that is worth.</summary>
    internal static string Made(EngineIdentity engine)
    {
        var worth =
            engine.Quality == TranslationQuality.Gist
                ? "<strong>gist quality</strong>: good enough to follow an article, not to publish"
                : "<strong>draft quality</strong>: to be read by a person before it is published";
        return $"Made by the {HtmlText.Escape(engine.Id)} engine {HtmlText.Escape(engine.Version)}, {worth}.";
    }

    /// <summary>The engines whose work is on the page; the one that was asked if no engine was.</summary>
    internal static IEnumerable<EngineIdentity> GetEngines(Bitext bitext) =>
        bitext.Units.Where(unit => unit.Engine is not null).Select(unit => unit.Engine!).Distinct().DefaultIfEmpty(bitext.Engine.Identity);

    private static string EnglishColumns(Bitext bitext) =>
        bitext.ComparedEngines.Count == 0
            ? "<th scope=\"col\">English</th>"
            : string.Concat(
                bitext.ComparedEngines.Select(
                    (engine, i) => $"<th scope=\"col\">{ComparedTargets.GetLetter(i)} · {HtmlText.Escape(engine.Id)}</th>"
                )
            );

    private static string Row(TranslationUnit unit, IReadOnlyList<EngineInfo> compared)
    {
        var classes =
            (unit.NeedsReview || unit.IsUntranslated ? "attention" : string.Empty)
            + (unit.Origin == Origin.None ? " untouched" : string.Empty);
        var source = MarkedText.Render(
            unit.Source,
            unit.Terms.Select((term, i) => (term.Occurrence.Range, Mark(term, i))).Concat(FindingMarks(unit, finding => finding.Source)),
            CodeChips.Render(unit.Segment.Codes, CodeNumbering.Count(unit.Segment.Codes))
        );
        return $"""
            <tr id="s{unit.Id}" class="{classes.Trim()}" tabindex="-1"><th scope="row"><a href="#s{unit.Id}">{unit.Id}</a></th>
            <td lang="id">{source}</td>
            <td lang="{(unit.Origin == Origin.None ? "id" : "en")}">{Target(unit)}{Findings(unit)}{Suggested(
                unit
            )}{ComparedTargets.RenderOwn(unit, compared)}</td>{ComparedTargets.RenderOthers(
                unit,
                compared,
                other => Target(other) + Findings(other)
            )}</tr>

            """;
    }

    private static string Target(TranslationUnit unit) =>
        MarkedText.Render(
            unit.Target,
            unit.Terms.Index()
                .Where(term => term.Item.Target is not null)
                .Select(term => (term.Item.Target!.Value, Mark(term.Item, term.Index)))
                .Concat(FindingMarks(unit, finding => finding.Target)),
            CodeChips.Render(unit.TargetCodes, CodeNumbering.Count(unit.Segment.Codes, unit.TargetCodes))
        );

    private static string Mark(TermOutcome term, int index)
    {
        var entry = term.Occurrence.Entry;
        var tip =
            $"{entry.Source} → {entry.Target}\n{Describe(term)} · {entry.Domain} · {entry.Location.File}:{entry.Location.Line}"
            + (entry.Note.Length > 0 ? "\n" + entry.Note : string.Empty);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<mark class=\"term c{index % TermColours} {EnumNames.Get(term.Kind)}\" data-term=\"{index}\" tabindex=\"0\" data-tip=\"{HtmlText.Escape(tip)}\">"
        );
    }

    private static string Describe(TermOutcome term) =>
        EnumNames.Get(term.Kind)
        + term.Reason switch
        {
            WaiverReason.NotTranslated => ", not translated",
            WaiverReason.LaterMention => ", named in full before",
            WaiverReason.Pronoun => ", named before: a pronoun",
            WaiverReason.Approved => ", approved by a person",
            WaiverReason.Person => $": {term.Note}",
            _ => string.Empty,
        };

    private static IEnumerable<(TextRange, string)> FindingMarks(TranslationUnit unit, Func<Finding, TextRange?> place) =>
        unit
            .Findings.Where(finding => place(finding) is not null && finding.Dismissal is null && finding.Id != FindingIds.TermViolated)
            .Select(finding =>
                (
                    place(finding)!.Value,
                    $"<mark class=\"finding {EnumNames.Get(finding.Severity)}\" data-tip=\"{HtmlText.Escape(finding.Message)}\">"
                )
            );

    /// <summary>Writes the findings below the target. Words that the engine copied are marked in the text and not listed again.</summary>
    private static string Findings(TranslationUnit unit)
    {
        var listed = unit.Findings.Where(finding => finding.Dismissal is null && finding.Id != FindingIds.CopiedWords).ToList();
        return listed.Count == 0
            ? string.Empty
            : $"<ul lang=\"en\">{string.Concat(listed.Select(finding => $"<li class=\"{EnumNames.Get(finding.Severity)}\">{HtmlText.Escape(finding.Message)}</li>"))}</ul>";
    }

    // On one line: the page keeps the line ends of a cell.
    private static string Suggested(TranslationUnit unit) =>
        unit.Suggestion is not { } suggestion
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"<aside class=\"suggestion\" lang=\"en\">{suggestion.Percent} % the same, in the memory: <p lang=\"id\">{Differing(suggestion)}</p><p>{HtmlText.Escape(suggestion.Target)}</p></aside>"
            );

    private static string Differing(FuzzySuggestion suggestion) =>
        MarkedText.Render(suggestion.Source, suggestion.Differences.Select(range => (range, "<mark class=\"difference\">")));
}
