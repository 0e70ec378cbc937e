namespace Translate.Formats.Word.Paragraphs;

/// <summary>The formats of a part, each parsed once.</summary>
internal sealed class RunFormats
{
    private readonly Dictionary<string, RunFormat> _formats = new(StringComparer.Ordinal);

    /// <summary>Returns the format that properties of a run describe.</summary>
    /// <param name="xml">The element of the properties.</param>
    public RunFormat Get(ReadOnlySpan<char> xml)
    {
        if (!_formats.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(xml, out var format))
        {
            format = RunFormat.Parse(xml.ToString());
            _formats.Add(format.Xml, format);
        }

        return format;
    }
}
