using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Translate.Cli.Tests.Support;
using Translate.Engines.Azure;
using Translate.Engines.Command;
using Translate.Engines.DeepL;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Marian;
using Translate.Engines.Models;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Cli.Tests;

/// <summary>The defaults in the manual and in appsettings.json are the defaults of the program.</summary>
public sealed partial class SettingsDocumentationTests
{
    private static readonly string Root = Documentation.Root;

    public static TheoryData<string, object> Sections =>
        new()
        {
            { "Azure", new AzureOptions() },
            { "Resilience", new ResilienceOptions() },
            { "Marian", new MarianOptions() },
            { "Models", new ModelsOptions() },
            { "OpenAI", new OpenAIOptions() },
            { "Command", new CommandOptions() },
            { "LibreTranslate", new LibreTranslateOptions() },
            { "DeepL", new DeepLOptions() },
        };

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_manual_has_every_setting_with_its_default(string section, object defaults)
    {
        var rows = Row().Matches(Documentation.Text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('`'));

        Assert.All(
            Settings(defaults),
            setting => Assert.Equal(Written(setting.GetValue(defaults)), rows.GetValueOrDefault($"{section}:{setting.Name}"))
        );
        Assert.Empty(
            rows.Keys.Where(name => name.StartsWith(section + ":", StringComparison.Ordinal))
                .Except(Settings(defaults).Select(setting => $"{section}:{setting.Name}"))
        );
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_shipped_file_holds_the_defaults_and_no_secret(string section, object defaults)
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(Root, "appsettings.json")).Build().GetSection(section);
        var shipped = Activator.CreateInstance(defaults.GetType())!;
        file.Bind(shipped);

        Assert.All(Settings(defaults), setting => Assert.Equal(setting.GetValue(defaults), setting.GetValue(shipped)));
        Assert.DoesNotContain(file.GetChildren(), setting => setting.Key.Contains("Key", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(file.GetChildren().Select(setting => setting.Key).Except(Settings(defaults).Select(setting => setting.Name)));
    }

    /// <summary>What can be set, apart from the key, which has no place in a file.</summary>
    private static IEnumerable<PropertyInfo> Settings(object options) =>
        options.GetType().GetProperties().Where(property => property.CanWrite && property.Name != nameof(AzureOptions.ApiKey));

    private static string Written(object? value) =>
        value switch
        {
            null => "none",
            Uri address => address.OriginalString,
            TimeSpan { TotalSeconds: < 60 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
            TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes} min"),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => $"{value}",
        };

    [GeneratedRegex(
        @"^\| `((?:Azure|Resilience|Marian|Models|OpenAI|Command|LibreTranslate|DeepL):\w+)` \| ([^|]+?) \|",
        RegexOptions.Multiline
    )]
    private static partial Regex Row();
}
