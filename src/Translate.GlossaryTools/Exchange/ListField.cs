using System.Text;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Several values in one field of a table: joined with <c>|</c>, a bar or backslash inside a value is escaped with a backslash.</summary>
internal static class ListField
{
    private const char Separator = '|';
    private const char Escape = '\\';

    /// <summary>The field of the values.</summary>
    public static string Join(IEnumerable<string> values) =>
        string.Join(
            Separator,
            values.Select(value => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal))
        );

    /// <summary>The values of a field, trimmed; empty ones are not values.</summary>
    public static IReadOnlyList<string> Split(string field)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == Separator)
            {
                values.Add(value.ToString());
                value.Clear();
                continue;
            }

            // A backslash before anything else is a backslash, as whoever fills in a spreadsheet expects.
            var isEscape = field[i] == Escape && i + 1 < field.Length && field[i + 1] is (Separator or Escape);
            value.Append(isEscape ? field[++i] : field[i]);
        }

        return [.. values.Append(value.ToString()).Select(text => text.Trim()).Where(text => text.Length > 0)];
    }
}
