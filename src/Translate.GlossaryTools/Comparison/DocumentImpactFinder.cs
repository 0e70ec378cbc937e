using Translate.Core.Problems;
using Translate.Core.Segmentation;

namespace Translate.GlossaryTools.Comparison;

/// <summary>Gathers what changes of a glossary touch over many articles: the touched sentences, and what asking for them again would cost.</summary>
internal sealed class DocumentImpactFinder(ImpactFinder finder)
{
    private readonly List<ImpactedSentence> _sentences = [];

    /// <summary>The touched sentences in the order of the articles.</summary>
    public IReadOnlyList<ImpactedSentence> Sentences => _sentences;

    /// <summary>Articles that could be read.</summary>
    public int Documents { get; private set; }

    /// <summary>UTF-16 code units of the sentences that the engine would be asked for again, the unit in which cloud engines bill.</summary>
    public long CharactersAskedAgain { get; private set; }

    /// <summary>Why the first article that could not be read could not; null if all could.</summary>
    public Problem? FirstProblem { get; private set; }

    /// <summary>The sentences that a change touches.</summary>
    public IEnumerable<ImpactedSentence> GetSentences(TermChange change) => _sentences.Where(sentence => sentence.Changes.Contains(change));

    /// <summary>Takes an article.</summary>
    public void Add(DocumentSentences document)
    {
        FirstProblem ??= document.Problem;
        Documents += document.Problem is null ? 1 : 0;
        foreach (var sentence in finder.Find(document))
        {
            _sentences.Add(sentence);
            CharactersAskedAgain += sentence.IsAskedAgain ? sentence.Text.Length : 0;
        }
    }
}
