namespace Translate.Core.Glossaries;

/// <summary>Phrases by their words, for finding the longest that begins at a given word of a text.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <remarks>Built once, then safe to read from several threads at once.</remarks>
internal sealed class PhraseTrie<T>
{
    private readonly Node _root = new();

    /// <summary>The most words that a phrase has.</summary>
    public int MaxWords { get; private set; }

    /// <summary>Adds a phrase; several values may have the same one.</summary>
    public void Add(string phrase, T value)
    {
        var words = Word.AllIn(phrase);
        var node = _root;
        foreach (var word in words)
        {
            node = node.GetOrAdd(word.In(phrase).ToString());
        }

        node.Phrases.Add((phrase, words, value));
        MaxWords = Math.Max(MaxWords, words.Count);
    }

    /// <summary>Where walks through the phrases begin.</summary>
    public Node Root => _root;

    /// <summary>The phrases that share a beginning.</summary>
    internal sealed class Node
    {
        // Compared without case: the case rules of a phrase are its finder's matter.
        private readonly Dictionary<string, Node> _next = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The phrases that end here.</summary>
        public List<(string Text, List<Word> Words, T Value)> Phrases { get; } = [];

        /// <summary>The phrases that go on with this word; null where there is none.</summary>
        public Node? Next(ReadOnlySpan<char> word) =>
            _next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var node) ? node : null;

        /// <summary>The same, made where there is none yet.</summary>
        public Node GetOrAdd(string word)
        {
            if (!_next.TryGetValue(word, out var node))
            {
                _next[word] = node = new Node();
            }

            return node;
        }
    }
}
