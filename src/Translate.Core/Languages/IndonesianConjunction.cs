namespace Translate.Core.Languages;

/// <summary>The Indonesian conjunctions that join two terms: <c>dan</c>, <c>atau</c>, <c>serta</c>, <c>maupun</c>. Joined terms may share words.</summary>
internal static class IndonesianConjunction
{
    /// <summary>Whether the text starts with a conjunction between single spaces.</summary>
    public static bool StartsWithConjunction(ReadOnlySpan<char> rest)
    {
        if (rest is not [' ', 'd' or 'D' or 'a' or 'A' or 's' or 'S' or 'm' or 'M', ..])
        {
            return false;
        }

        foreach (var conjunction in (ReadOnlySpan<string>)[" dan ", " atau ", " serta ", " maupun "])
        {
            if (rest.StartsWith(conjunction, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
