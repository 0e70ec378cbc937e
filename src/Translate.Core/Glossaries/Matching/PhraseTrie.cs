using System.Runtime.InteropServices;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Phrases by their words: a walk from the root, word by word, reaches every phrase that begins so.</summary>
/// <typeparam name="T">What a phrase represents.</typeparam>
/// <remarks>
/// All steps lie in one open-addressed hash table keyed by node and word, so that a word that continues no phrase costs one look.
/// Built once, then safe to read from several threads at once.
/// </remarks>
internal sealed class PhraseTrie<T>
{
    /// <summary>Where every walk begins.</summary>
    public const int Root = 0;

    /// <summary>No phrase continues here.</summary>
    public const int None = -1;

    private const int FilterBits = 1 << 18;

    /// <summary>A bit for the hash of every word that begins a phrase: small enough for a near cache of the processor, it turns most words away.</summary>
    private readonly ulong[] _firstWords = new ulong[FilterBits / 64];

    private readonly List<List<(string Phrase, T Value)>?> _phrases = [null];
    private readonly List<bool> _continues = [false];
    private Step[] _steps = new Step[64];
    private int _count;

    /// <summary>Adds a phrase; several values may have the same one. A phrase without words is left out.</summary>
    public void Add(string phrase, T value)
    {
        var reader = new Tokenizer(phrase, 0);
        var node = Root;
        while (reader.TryRead())
        {
            node = GetOrAdd(node, reader.Current.In(phrase), reader.Hash);
        }

        if (node != Root)
        {
            var first = new Tokenizer(phrase, 0);
            first.TryRead();
            AddFirstWord(first.Hash);
            (_phrases[node] ??= []).Add((phrase, value));
        }
    }

    /// <summary>Lets <see cref="MayBegin"/> be true for a word.</summary>
    public void AddFirstWord(uint hash) => _firstWords[(hash >> 6) % (FilterBits / 64)] |= 1UL << (int)(hash & 63);

    /// <summary>Whether a phrase may begin with a word of this hash; true for a few that begin none.</summary>
    public bool MayBegin(uint hash) => (_firstWords[(hash >> 6) % (FilterBits / 64)] & (1UL << (int)(hash & 63))) != 0;

    /// <summary>The node after a word; <see cref="None"/> if no phrase continues with it.</summary>
    public int Next(int node, ReadOnlySpan<char> word, uint hash)
    {
        for (var i = Slot(node, hash); ; i = (i + 1) & (_steps.Length - 1))
        {
            ref readonly var step = ref _steps[i];
            if (step.Word is null)
            {
                return None;
            }

            if (step.Node == node && step.Hash == hash && TokenHash.AreEqual(step.Word, word))
            {
                return step.Next;
            }
        }
    }

    /// <summary>Whether a phrase continues after a node.</summary>
    public bool Continues(int node) => _continues[node];

    /// <summary>The phrases that end at a node, with what they represent, in the order in which they were added.</summary>
    public ReadOnlySpan<(string Phrase, T Value)> EndingAt(int node) => CollectionsMarshal.AsSpan(_phrases[node]);

    private int GetOrAdd(int node, ReadOnlySpan<char> word, uint hash)
    {
        if (Next(node, word, hash) is not None and var known)
        {
            return known;
        }

        if (++_count * 2 > _steps.Length)
        {
            Grow();
        }

        _phrases.Add(null);
        _continues.Add(false);
        _continues[node] = true;
        var step = new Step(node, hash, word.ToString(), _phrases.Count - 1);
        Place(step);
        return step.Next;
    }

    private void Grow()
    {
        var old = _steps;
        _steps = new Step[old.Length * 2];
        foreach (var step in old)
        {
            if (step.Word is not null)
            {
                Place(step);
            }
        }
    }

    private void Place(Step step)
    {
        var i = Slot(step.Node, step.Hash);
        while (_steps[i].Word is not null)
        {
            i = (i + 1) & (_steps.Length - 1);
        }

        _steps[i] = step;
    }

    private int Slot(int node, uint hash)
    {
        var mixed = (hash ^ ((uint)node * 0x9E3779B9u)) * 0x85EBCA6Bu;
        return (int)(mixed ^ (mixed >> 15)) & (_steps.Length - 1);
    }

    private readonly record struct Step(int Node, uint Hash, string? Word, int Next);
}
