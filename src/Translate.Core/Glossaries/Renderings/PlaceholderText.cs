using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>A source whose terms are replaced by placeholders, so that an engine without a glossary cannot change them.</summary>
/// <remarks>
/// A placeholder is eight capital consonants, <c>ZQ</c>, number, checksum, <c>QZ</c>: to an engine an unknown name. What comes back is taken
/// only if every placeholder is there whole and once, and no piece of one is left anywhere, so that none can reach an output.
/// </remarks>
internal sealed class PlaceholderText
{
    private const string Alphabet = "BCDFGHJKLMNPRSTV";
    private const int Capacity = 256;

    /// <summary>Four consonants in a row out of a placeholder are a piece of it, and not English.</summary>
    private const int PieceLength = 4;

    private readonly IReadOnlyList<TermOccurrence> _occurrences;
    private readonly string _source;

    private PlaceholderText(string source, IReadOnlyList<TermOccurrence> occurrences, string text)
    {
        _source = source;
        _occurrences = occurrences;
        Text = text;
    }

    /// <summary>The source with placeholders for its terms.</summary>
    public string Text { get; }

    /// <summary>Hides the terms of a source.</summary>
    /// <returns>False if placeholders cannot be distinguished from the source's own words, or there are more terms than placeholders.</returns>
    public static bool TryCreate(string source, IReadOnlyList<TermOccurrence> occurrences, [NotNullWhen(true)] out PlaceholderText? result)
    {
        result = null;
        if (
            occurrences.Count > Capacity
            || source.Contains("ZQ", StringComparison.OrdinalIgnoreCase)
            || source.Contains("QZ", StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var text = new StringBuilder();
        var at = 0;
        foreach (var (i, occurrence) in occurrences.Index())
        {
            text.Append(source, at, occurrence.Range.Start - at).Append(Placeholder(i));
            at = occurrence.Range.End;
        }

        result = new PlaceholderText(source, occurrences, text.Append(source, at, source.Length - at).ToString());
        return true;
    }

    /// <summary>Puts the renderings in the places of the placeholders.</summary>
    /// <returns>False if a placeholder came back damaged, twice or not at all.</returns>
    public bool TryRestore(string target, [NotNullWhen(true)] out string? restored)
    {
        restored = null;
        var places = new List<(int Start, int Occurrence)>();
        for (var i = 0; i < _occurrences.Count; i++)
        {
            var start = target.IndexOf(Placeholder(i), StringComparison.Ordinal);
            if (start < 0 || target.IndexOf(Placeholder(i), start + 1, StringComparison.Ordinal) >= 0)
            {
                return false;
            }

            places.Add((start, i));
        }

        var text = new StringBuilder();
        var rest = new StringBuilder();
        var at = 0;
        foreach (var (start, i) in places.OrderBy(place => place.Start))
        {
            var rendering = TermRendering.Get(_occurrences[i]);
            var isFirst = text.Length == 0 && start == 0 && char.IsUpper(_source[0]);
            text.Append(target, at, start - at).Append(isFirst ? char.ToUpperInvariant(rendering[0]) + rendering[1..] : rendering);
            rest.Append(target, at, start - at).Append(' ');
            at = start + Placeholder(i).Length;
        }

        if (HoldsPiece(rest.Append(target, at, target.Length - at).ToString()))
        {
            return false;
        }

        restored = text.Append(target, at, target.Length - at).ToString();
        return true;
    }

    private bool HoldsPiece(string rest)
    {
        for (var i = 0; i < _occurrences.Count; i++)
        {
            var placeholder = Placeholder(i);
            for (var start = 0; start + PieceLength <= placeholder.Length; start++)
            {
                var piece = placeholder.Substring(start, PieceLength);
                if (
                    rest.Contains(piece, StringComparison.OrdinalIgnoreCase) && !_source.Contains(piece, StringComparison.OrdinalIgnoreCase)
                )
                {
                    return true;
                }
            }
        }

        return rest.Contains("ZQ", StringComparison.OrdinalIgnoreCase) || rest.Contains("QZ", StringComparison.OrdinalIgnoreCase);
    }

    private static string Placeholder(int index)
    {
        var checksum = ((index * 167) + 89) & 0xFF;
        return $"ZQ{Alphabet[index >> 4]}{Alphabet[index & 15]}{Alphabet[checksum >> 4]}{Alphabet[checksum & 15]}QZ";
    }
}
