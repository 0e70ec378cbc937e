using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Translate.Core.Quality.Style;

/// <summary>What replaces a match: text with groups in braces, <c>{1}</c>, <c>{2:upper}</c> or <c>{1:words}</c>, where <c>words</c> is a map of the file.</summary>
internal sealed partial class StyleTemplate
{
    private readonly string _text;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> _maps;

    private StyleTemplate(string text, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> maps) =>
        (_text, _maps) = (text, maps);

    /// <summary>Reads a template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern whose groups it names.</param>
    /// <param name="maps">The maps of the file.</param>
    /// <param name="fault">What is wrong; null if nothing is.</param>
    public static StyleTemplate Parse(
        string text,
        StyleRegex pattern,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> maps,
        out string? fault
    )
    {
        fault = null;
        foreach (Match place in Place().Matches(text))
        {
            var form = place.Groups["form"].Value;
            if (
                !int.TryParse(place.Groups["group"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var group)
                || !pattern.Groups.Contains(group)
            )
            {
                fault ??= $"'{place.Value}' names a group that the pattern does not have";
            }
            else if (form is not ("" or "upper" or "lower" or "capital") && !maps.ContainsKey(form))
            {
                fault ??= $"'{place.Value}' names neither upper, lower, capital nor a map of the file";
            }
        }

        if (Place().Replace(text, string.Empty).AsSpan().ContainsAny('{', '}'))
        {
            fault ??= "a brace is not part of a group such as {1} or {1:upper}";
        }

        return new StyleTemplate(text, maps);
    }

    /// <summary>Returns the replacement of a match; null if a map has no value for a group.</summary>
    public string? Expand(Match match)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (Match place in Place().Matches(_text))
        {
            if (
                Convert(
                    match.Groups[int.Parse(place.Groups["group"].Value, CultureInfo.InvariantCulture)].Value,
                    place.Groups["form"].Value
                )
                is not { } value
            )
            {
                return null;
            }

            result.Append(_text, end, place.Index - end).Append(value);
            end = place.Index + place.Length;
        }

        return result.Append(_text, end, _text.Length - end).ToString();
    }

    private string? Convert(string value, string form) =>
        form switch
        {
            "" => value,
            "upper" => value.ToUpperInvariant(),
            "lower" => value.ToLowerInvariant(),
            "capital" => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(value.ToLowerInvariant()),
            _ => _maps[form].GetValueOrDefault(value),
        };

    [GeneratedRegex(@"\{(?<group>[0-9]+)(?::(?<form>[a-z-]+))?\}")]
    private static partial Regex Place();
}
