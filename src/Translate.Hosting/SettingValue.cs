using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Translate.Hosting;

/// <summary>Checks the text of a setting against the type and the range of its property, and says in plain words what it must be.</summary>
internal static class SettingValue
{
    /// <summary>Returns what the value must be, as in "must be true or false, not 'x'"; null if it can be used.</summary>
    public static string? FindFault(PropertyInfo property, string text)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var range = property.GetCustomAttribute<RangeAttribute>();
        if (type == typeof(string))
        {
            return property.IsDefined(typeof(RequiredAttribute)) && string.IsNullOrWhiteSpace(text) ? "must not be empty" : null;
        }

        return Describe(type) is not { } rule || (Parse(type, text) is { } value && range?.IsValid(value) != false) ? null
            : type == typeof(Uri) ? $"must be {rule}"
            : $"must be {rule}{Describe(range)}, not '{text}'";
    }

    private static object? Parse(Type type, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type.IsEnum ? Enum.GetNames(type).FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            : type == typeof(bool)
                ? bool.TryParse(text, out var flag) ? flag
                    : null
            : type == typeof(int)
                ? int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number
                    : null
            : type == typeof(long)
                ? long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var large) ? large
                    : null
            : type == typeof(double)
                ? double.TryParse(text, NumberStyles.Float, invariant, out var real) && double.IsFinite(real) ? real
                    : null
            : type == typeof(decimal)
                ? decimal.TryParse(text, NumberStyles.Float, invariant, out var amount) ? amount
                    : null
            : type == typeof(TimeSpan)
                ? TimeSpan.TryParse(text, invariant, out var time) ? time
                    : null
            : Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address) ? address
            : null;
    }

    /// <summary>What a value of the type is called; null for types whose values are not checked here.</summary>
    private static string? Describe(Type type) =>
        type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(double) || type == typeof(decimal) ? "a number"
        : type == typeof(TimeSpan) ? "a time in the form hours:minutes:seconds"
        : type == typeof(Uri) ? "an address such as https://example.org"
        : null;

    private static string Describe(RangeAttribute? range) =>
        range is null ? string.Empty
        : range.Maximum is double and >= long.MaxValue ? string.Create(CultureInfo.InvariantCulture, $", {range.Minimum} or more")
        : string.Create(CultureInfo.InvariantCulture, $" from {range.Minimum} to {range.Maximum}");
}
