using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Translate.Core.Bitexts;

/// <summary>Splits an interpolated string into a template and its values, which are written in the invariant culture.</summary>
/// <param name="literalLength">The length of the text between the values.</param>
/// <param name="formattedCount">The number of values.</param>
[InterpolatedStringHandler]
internal readonly ref struct FindingTemplate(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (3 * formattedCount));
    private readonly StringBuilder _message = new();
    private readonly List<string> _values = new(formattedCount);

    /// <summary>The string with {0}, {1} and so on in place of the values.</summary>
    public string Text => _text.ToString();

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>The string with its values.</summary>
    public string Message => _message.ToString();

    /// <summary>Appends text between values.</summary>
    public void AppendLiteral(string text)
    {
        _text.Append(text);
        _message.Append(text);
    }

    /// <summary>Appends a value.</summary>
    public void AppendFormatted<T>(T value, string? format = null) =>
        Append(
            value is IFormattable formattable
                ? formattable.ToString(format, CultureInfo.InvariantCulture)
                : value?.ToString() ?? string.Empty
        );

    /// <summary>Appends a part of a text.</summary>
    public void AppendFormatted(ReadOnlySpan<char> value) => Append(value.ToString());

    private void Append(string value)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{{{_values.Count}}}");
        _values.Add(value);
        _message.Append(value);
    }
}
