using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Binds sections of the configuration to settings and validates them by their attributes.</summary>
internal static class SettingsValidator
{
    /// <summary>Binds a section and validates it.</summary>
    /// <exception cref="ValidationException">A value is out of its range.</exception>
    /// <exception cref="InvalidOperationException">A value has the wrong type.</exception>
    public static T Bind<T>(IConfiguration section, T settings)
        where T : class
    {
        section.Bind(settings);
        Validator.ValidateObject(settings, new ValidationContext(settings), validateAllProperties: true);
        foreach (var nested in typeof(T).GetProperties().Where(property => property.PropertyType.Namespace == typeof(SettingsValidator).Namespace))
        {
            if (nested.GetValue(settings) is { } value)
            {
                Validator.ValidateObject(value, new ValidationContext(value), validateAllProperties: true);
            }
        }

        return settings;
    }

    /// <summary>Reads settings, and turns what is wrong with them into a problem that says where it is.</summary>
    /// <param name="file">The settings file; null if the settings come from elsewhere.</param>
    /// <param name="read">Reads the settings.</param>
    /// <exception cref="ProblemException">The settings cannot be used.</exception>
    public static T Explain<T>(string? file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ValidationException or InvalidDataException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            var syntax = e.GetBaseException() as JsonException;
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"the settings cannot be used: {GetReason(e, syntax).TrimEnd('.')}", $"Correct the file, or the environment variable {SettingsSources.EnvironmentPrefix}… of that name")
                {
                    File = file,
                    Line = (int?)syntax?.LineNumber + 1,
                    Column = (int?)syntax?.BytePositionInLine + 1,
                },
                e);
        }
    }

    private static string GetReason(Exception exception, JsonException? syntax) => exception switch
    {
        ValidationException validation => validation.ValidationResult.ErrorMessage ?? validation.Message,
        _ when syntax is not null => "not valid JSON, " + syntax.Message.Split(" LineNumber:")[0],
        InvalidDataException { InnerException: { } cause } => cause.Message,
        _ => exception.Message,
    };
}
