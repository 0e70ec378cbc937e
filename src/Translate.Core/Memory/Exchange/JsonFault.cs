using System.Text.Json;
using System.Text.RegularExpressions;

namespace Translate.Core.Memory.Exchange;

/// <summary>Describes why a line of JSON cannot be read, in the words of the file and not of the program.</summary>
internal static partial class JsonFault
{
    /// <summary>Returns a clause without a final full stop.</summary>
    public static string Describe(JsonException exception)
    {
        var message = exception.Message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.');
        var names = string.Join(
            ", ",
            Quoted()
                .Matches(message)
                .Select(match => match.Groups[1].Value)
                .Where(name => !name.Contains('.', StringComparison.Ordinal))
                .Select(name => $"'{name}'")
        );
        return message switch
        {
            _ when message.Contains("missing required", StringComparison.Ordinal) => $"{names} is missing",
            _ when message.Contains("could not be mapped", StringComparison.Ordinal) => $"there is no field {names}",
            _ when TypeName().IsMatch(message) => $"the value{GetField(exception.Path)} cannot be used",
            _ => message,
        };
    }

    private static string GetField(string? path) => path is null or "$" ? string.Empty : $" of '{path.TrimStart('$', '.')}'";

    [GeneratedRegex("'([^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:Translate|System)\.[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex TypeName();
}
