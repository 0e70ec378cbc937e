namespace Translate.Review.Articles;

/// <summary>Words that a person took out of a translation, and those that came in their place.</summary>
/// <param name="Removed">The old words.</param>
/// <param name="Added">The new words.</param>
internal sealed record Correction(string Removed, string Added)
{
    /// <summary>A longer change is another sentence, not another term.</summary>
    private const int MaxWords = 5;

    /// <summary>Returns the one place where two texts differ. Null if it is not a short replacement.</summary>
    public static Correction? Find(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var start = old.Zip(now).TakeWhile(pair => AreSame(pair.First, pair.Second)).Count();
        var end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(pair => AreSame(pair.First, pair.Second)).Count();
        var (removed, added) = (Join(old[start..^end]), Join(now[start..^end]));
        return removed.Any(char.IsLetter) && added.Any(char.IsLetter) && Math.Max(old.Length, now.Length) - start - end <= MaxWords
            ? new Correction(removed, added)
            : null;
    }

    /// <summary>Whether it is the same correction, also at the start of a sentence.</summary>
    public bool IsSame(Correction other) => AreSame(Removed, other.Removed) && AreSame(Added, other.Added);

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool AreSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static string Join(IEnumerable<string> words)
    {
        var text = string.Join(' ', words);
        var start = text.TakeWhile(c => !char.IsLetterOrDigit(c)).Count();
        var end = text.Skip(start).Reverse().TakeWhile(c => !char.IsLetterOrDigit(c)).Count();
        return text[start..^end];
    }
}
