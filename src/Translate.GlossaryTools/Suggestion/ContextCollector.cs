using Translate.Core.Glossaries.Matching;
using Translate.Core.Segmentation;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Collects up to three sentences for each of some candidates, of different articles if possible.</summary>
internal sealed class ContextCollector(IEnumerable<string> keys)
{
    private const int MaxContexts = 3;

    private readonly Dictionary<string, List<SuggestionContext>> _contexts = keys.ToDictionary(
        key => key,
        _ => new List<SuggestionContext>(),
        StringComparer.Ordinal
    );

    /// <summary>The candidate's contexts, in reading order.</summary>
    public IReadOnlyList<SuggestionContext> GetContexts(string key) => _contexts[key];

    /// <summary>Takes what an article has.</summary>
    /// <param name="document">The article.</param>
    /// <param name="find">Finds the candidates of a sentence.</param>
    public void Add(DocumentSentences document, Func<string, TermScope, IEnumerable<TermCandidate>> find)
    {
        var scope = TermScope.ForDocument(document.Name, document.Texts);
        foreach (var sentence in document.Sentences)
        {
            foreach (var candidate in find(sentence.Text, scope))
            {
                if (_contexts.TryGetValue(candidate.Key, out var contexts))
                {
                    Add(contexts, new SuggestionContext(document.Name, sentence.Id, sentence.Text, candidate.Range));
                }
            }
        }
    }

    /// <summary>When the list is full, an entry of a new article replaces the second entry of an old one.</summary>
    private static void Add(List<SuggestionContext> contexts, SuggestionContext context)
    {
        if (contexts.Exists(other => other.Document == context.Document && other.Sentence == context.Sentence))
        {
            return;
        }

        if (contexts.Count == MaxContexts && !contexts.Exists(other => other.Document == context.Document))
        {
            var second = contexts.FindLastIndex(other => contexts.Exists(first => first != other && first.Document == other.Document));
            if (second >= 0)
            {
                contexts.RemoveAt(second);
            }
        }

        if (contexts.Count < MaxContexts)
        {
            contexts.Add(context);
        }
    }
}
