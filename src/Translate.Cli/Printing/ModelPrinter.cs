using System.Globalization;
using Translate.Engines.Models;

namespace Translate.Cli.Printing;

/// <summary>Formats what is known about a model.</summary>
internal static class ModelPrinter
{
    private const double Megabyte = 1_000_000;

    /// <summary>Formats a model as a line.</summary>
    public static string Format(ModelEntry model, bool isInstalled) =>
        $"{model.Name}: {(isInstalled ? "installed" : "not installed")}, {FormatSize(model.Size)}{Prefix(", version ", model.Version)}{Prefix(", license ", model.License)}{Prefix(", from ", model.Source)}{Prefix("; ", model.Description)}";

    /// <summary>Formats a size in megabytes.</summary>
    public static string FormatSize(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.0} MB");

    private static string Prefix(string prefix, string text) => text.Length == 0 ? string.Empty : prefix + text;
}
