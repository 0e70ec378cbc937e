using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Edits.Alignment;
using Translate.Core.Edits.Tables;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Edits;

/// <summary>Takes the decisions out of an edited target file.</summary>
/// <param name="memory">What the memory knows.</param>
/// <param name="formats">Writes the file that is expected.</param>
/// <param name="files">Reads the edited file.</param>
/// <param name="judge">Judges each changed sentence.</param>
internal sealed class TargetImport(TranslationMemory memory, DocumentFormats formats, TargetFile files, EditJudge judge)
{
    private const int MaxQuoted = 100;

    /// <summary>Adds the decisions of a file to a batch.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="place">Its place in an output folder; null if it is elsewhere.</param>
    /// <param name="article">The article.</param>
    /// <param name="segments">Its sentences.</param>
    /// <param name="untranslated">What the run wrote for a sentence without a translation.</param>
    /// <param name="boilerplate">What the run wrote for boilerplate of pages.</param>
    /// <param name="isSeen">Returns whether a decision came from this file.</param>
    /// <param name="batch">Receives the decisions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProblemException">The file cannot be read, or is not a translation of the article.</exception>
    public async Task AddAsync(
        string path,
        byte[] bytes,
        OutputPlace? place,
        Document article,
        IReadOnlyList<PreparedSegment> segments,
        UntranslatedText untranslated,
        BoilerplateText boilerplate,
        Func<MemoryUnit, bool> isSeen,
        DecisionBatch batch,
        CancellationToken cancellationToken
    )
    {
        var known = memory.FindUnits(segments);
        var expected = new ExpectedTarget(article, segments, known, untranslated, boilerplate);
        var isExact = place is not null && await expected.WasWrittenAsync(formats, place, cancellationToken).ConfigureAwait(false);
        var (blocks, isWindows1252) = await files.ReadAsync(path, bytes, article, cancellationToken).ConfigureAwait(false);
        var alignment = TargetAligner.Align(expected.Sentences, blocks, isExact);
        if (alignment.Pairs.Count == 0 && segments.Count > 0)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"no sentence of it is a translation of {article.Source.Path}",
                    "Name its article with --article, or import the .bilingual.tsv in its place"
                )
                {
                    File = path,
                }
            );
        }

        var units = segments.Zip(known).ToDictionary(pair => pair.First.Segment.Id, pair => pair.Second);
        foreach (var pair in alignment.Pairs.Where(pair => pair.Expected.Segment.IsTranslatable))
        {
            var segment = pair.Expected.Segment;
            var decision =
                pair.Expected.IsMark && pair.IsUnchanged
                    ? new EditDecision.Unchanged()
                    : judge.Judge(
                        segment,
                        CreateRow(pair, units[segment.Segment.Id]),
                        units[segment.Segment.Id],
                        unit => isExact || isSeen(unit),
                        isWindows1252
                    );
            batch.Add(decision, segment, pair.Line);
        }

        foreach (var edit in alignment.Open)
        {
            var (message, advice) = Describe(edit.Kind, Shorten(edit.Text));
            batch.Refuse(message, advice, edit.Line);
        }

        // What was compared is text. If a person changed the formatting too, the next run must not replace the file.
        if (alignment.Open.Count == 0 && article.Skeleton is not PlainTextSkeleton)
        {
            var texts = alignment
                .Pairs.Where(pair => !pair.IsUnchanged)
                .ToDictionary(pair => pair.Expected.Segment.Segment.Id, pair => pair.Text);
            if (
                !await files
                    .HasBlocksAsync(
                        path,
                        await expected.ReadBackAsync(formats, texts, cancellationToken).ConfigureAwait(false),
                        cancellationToken
                    )
                    .ConfigureAwait(false)
            )
            {
                batch.Refuse(
                    "its formatting differs from what a run writes, and formatting is not read back",
                    "Keep a copy, or let a run replace the file with --overwrite",
                    line: null
                );
            }
        }
    }

    /// <summary>Creates the row of a pair. A text that differs only in white space from one that the memory has is that one.</summary>
    private static EditedRow CreateRow(AlignedSentence pair, IReadOnlyList<MemoryUnit> known) =>
        new(
            pair.Line ?? 0,
            pair.Expected.Segment.Source,
            known.FirstOrDefault(unit => WhiteSpace.Collapse(unit.Target) == pair.Text)?.Target ?? pair.Text
        );

    private static (string Message, string Advice) Describe(OpenEditKind kind, string text) =>
        kind switch
        {
            OpenEditKind.Added => (
                $"no sentence of the article has this translation: {text}",
                "Add the sentence to the article, or write it into the translation of its neighbor in the .bilingual.tsv"
            ),
            OpenEditKind.Deleted => (
                $"a sentence is gone, and a run writes it again: {text}",
                "Delete it from the article, or put it back"
            ),
            OpenEditKind.Moved => ($"a sentence was moved, and a run puts it back: {text}", "Move it in the article"),
            OpenEditKind.Merged => (
                $"two sentences became one, and each needs a translation of its own: {text}",
                "Separate them, or edit the .bilingual.tsv"
            ),
            OpenEditKind.Copied => (
                $"this is not a translation but copied from the article, and a run copies it again: {text}",
                "Change it in the article"
            ),
            OpenEditKind.Layout => (
                $"paragraphs were joined or separated, and a run writes those of the article: {text}",
                "Change the paragraphs of the article"
            ),
            _ => ($"it is not certain which sentence this translates: {text}", "Edit the sentence in the .bilingual.tsv"),
        };

    private static string Shorten(string text) =>
        text.Length <= MaxQuoted ? $"'{text}'" : $"'{text[..(char.IsHighSurrogate(text[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted)]}…'";
}
