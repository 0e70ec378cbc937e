using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Segmentation;

namespace Translate.GlossaryTools.Comparison;

/// <summary>Finds the sentences that changes of a glossary touch: those in which a changed entry matches, or did, or comes to match something else.</summary>
/// <remarks>Holds nothing of an article once its sentences are returned.</remarks>
internal sealed class ImpactFinder
{
    private readonly TermMatcher _old;
    private readonly TermMatcher _new;
    private readonly Dictionary<TermEntry, TermChange> _changes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares the search.</summary>
    /// <param name="old">The older glossary.</param>
    /// <param name="current">The newer glossary.</param>
    /// <param name="changes">What <see cref="GlossaryComparer"/> says of the two; those that cannot matter to a translation touch nothing.</param>
    public ImpactFinder(Glossary old, Glossary current, IReadOnlyList<TermChange> changes)
    {
        _old = new TermMatcher(old);
        _new = new TermMatcher(current);
        foreach (var change in changes.Where(change => change.IsMaterial))
        {
            foreach (var entry in new[] { change.Old, change.New }.OfType<TermEntry>())
            {
                _changes[entry] = change;
            }
        }
    }

    /// <summary>The touched sentences of an article, in reading order.</summary>
    public IEnumerable<ImpactedSentence> Find(DocumentSentences document)
    {
        var oldScope = TermScope.ForDocument(document.Name, document.Texts);
        var newScope = TermScope.ForDocument(document.Name, document.Texts);
        foreach (var sentence in document.Sentences)
        {
            if (Find(sentence.Text, oldScope, newScope) is { } touch)
            {
                yield return new ImpactedSentence(document.Name, sentence.Id, sentence.Text, touch.Changes, touch.IsAskedAgain);
            }
        }
    }

    /// <summary>What the changes do to the next sentence of a document; null if they do not touch it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="oldScope">The document's scope for the older glossary.</param>
    /// <param name="newScope">The document's scope for the newer one.</param>
    public Impact? Find(string sentence, TermScope oldScope, TermScope newScope)
    {
        var before = _old.Match(sentence, oldScope);
        var after = _new.Match(sentence, newScope);
        var changes = before
            .Concat(after)
            .Select(occurrence => _changes.GetValueOrDefault(occurrence.Entry))
            .OfType<TermChange>()
            .Distinct()
            .ToList();
        return changes.Count > 0 ? new Impact(changes, !Told(before).SequenceEqual(Told(after))) : null;
    }

    /// <summary>The terms of a sentence that an engine receives.</summary>
    private static IEnumerable<(int Start, int End, string Rendering)> Told(IReadOnlyList<TermOccurrence> occurrences) =>
        occurrences.Select(occurrence => (occurrence.Range.Start, occurrence.Range.End, TermRendering.Get(occurrence)));
}
