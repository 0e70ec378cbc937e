namespace Translate.Formats.Patching;

/// <summary>Keeps one copy of the short codes that a document repeats, such as <c>&lt;/b&gt;</c>.</summary>
internal sealed class CodeDataCache
{
    private const int MaxLength = 16;
    private const int MaxCount = 1024;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Returns a code's data without halves of surrogate pairs.</summary>
    public string Get(ReadOnlySpan<char> data)
    {
        if (data.Length > MaxLength)
        {
            return SurrogateRepair.Repair(data.ToString());
        }

        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(data, out var known))
        {
            return known;
        }

        var added = SurrogateRepair.Repair(data.ToString());
        if (_known.Count < MaxCount)
        {
            _known.Add(added);
        }

        return added;
    }
}
