namespace Translate.Formats.Patching;

/// <summary>Makes text of a document safe for everything that reads it.</summary>
internal static class SurrogateRepair
{
    /// <summary>Replaces lone halves of surrogate pairs, which mark invalid bytes, with U+FFFD.</summary>
    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            (units, original) =>
            {
                for (var i = 0; i < units.Length; i++)
                {
                    var isPair = char.IsHighSurrogate(original[i]) && i + 1 < units.Length && char.IsLowSurrogate(original[i + 1]);
                    units[i] = isPair || !char.IsSurrogate(original[i]) ? original[i] : '\uFFFD';
                    if (isPair)
                    {
                        units[++i] = original[i];
                    }
                }
            }
        );
    }
}
