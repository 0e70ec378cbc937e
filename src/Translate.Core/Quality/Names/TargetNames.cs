using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Names;

/// <summary>Looks up names in a target, in logarithmic time.</summary>
internal sealed class TargetNames
{
    /// <summary>Longer lists of countries are not compared name by name.</summary>
    private const int MaxUsed = 60;

    private static readonly string[] Endings = ["n", "an", "ian", "ese", "nese", "ic", "i", "s", "'s", "ish", "ns", "ans", "is", "es", "'"];

    private string[]? _sorted;
    private readonly List<string> _used = [];
    private readonly HashSet<string> _set;

    /// <param name="target">The target.</param>
    public TargetNames(CheckedText target)
    {
        _set = target.Keys;
    }

    /// <summary>The keys in order. Most targets have all names as they are, and need no order.</summary>
    private string[] Sorted
    {
        get
        {
            if (_sorted is null)
            {
                _sorted = [.. _set];
                Array.Sort(_sorted, StringComparer.Ordinal);
            }

            return _sorted;
        }
    }

    /// <summary>Whether the target has a word, or an English form of it.</summary>
    public bool Has(string key)
    {
        if (_set.Contains(key))
        {
            return true;
        }

        for (var at = Find(key); at < Sorted.Length && Sorted[at].StartsWith(key, StringComparison.Ordinal); at++)
        {
            if (Array.IndexOf(Endings, Sorted[at][key.Length..]) >= 0)
            {
                return true;
            }
        }

        // "Netanyahu's" in the source side never has the English ending.
        return key.EndsWith("nya", StringComparison.Ordinal) && _set.Contains(key[..^3]);
    }

    /// <summary>Whether the target has words that begin like these, which then match no other name. A beginning of up to three letters is a whole word.</summary>
    public bool TryUse(string[] beginnings)
    {
        if (!Array.TrueForAll(beginnings, HasBeginning))
        {
            return false;
        }

        Use(beginnings);
        return true;
    }

    /// <summary>Marks other renderings of a name that was found: "United Nations (UN)".</summary>
    public void Use(string[] beginnings)
    {
        if (_used.Count < MaxUsed)
        {
            _used.AddRange(beginnings.Where(beginning => beginning.Length > 1));
        }
    }

    /// <summary>Whether a word matches a name already.</summary>
    public bool IsUsed(string key) =>
        _used.Exists(used => key.StartsWith(used, StringComparison.Ordinal) && (used.Length > 3 || key.Length <= used.Length + 2));

    private bool HasBeginning(string beginning)
    {
        if (beginning.Length <= 3)
        {
            return Has(beginning);
        }

        var at = Find(beginning);
        return at < Sorted.Length && Sorted[at].StartsWith(beginning, StringComparison.Ordinal);
    }

    private int Find(string key)
    {
        var at = Array.BinarySearch(Sorted, key, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }
}
