namespace Translate.Core.Languages;

/// <summary>The Indonesian conjunctions that join two terms. Joined terms may share words.</summary>
internal static class IndonesianConjunction
{
    /// <summary>Whether the word is <c>dan</c>, <c>atau</c>, <c>serta</c>, <c>maupun</c>, <c>ataupun</c> or <c>&amp;</c>.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        foreach (var conjunction in (ReadOnlySpan<string>)["dan", "atau", "serta", "maupun", "ataupun", "&"])
        {
            if (word.Equals(conjunction, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
