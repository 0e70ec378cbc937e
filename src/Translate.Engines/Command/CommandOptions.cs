using System.ComponentModel.DataAnnotations;

namespace Translate.Engines.Command;

/// <summary>Settings of the engine <c>command</c>, section <c>Command</c>. Validated when the program starts.</summary>
public sealed class CommandOptions : IValidatableObject
{
    /// <summary>Default of <see cref="Timeout"/>, in seconds.</summary>
    public const double DefaultTimeoutSeconds = 120;

    /// <summary>
    /// The program and its arguments, separated by spaces; quotes keep spaces together. No shell reads it. Default none. Never from appsettings.json.
    /// </summary>
    public string? Start { get; set; }

    /// <summary><c>Lines</c> or <c>Jsonl</c>. Default <see cref="CommandProtocol.Lines"/>.</summary>
    public CommandProtocol Protocol { get; set; }

    /// <summary><c>Kept</c> or <c>Request</c>. Default <see cref="CommandLifetime.Kept"/>.</summary>
    public CommandLifetime Lifetime { get; set; }

    /// <summary>Copies of the program that run at once. Default 1, from 1 to 64.</summary>
    [Range(1, 64)]
    public int Processes { get; set; } = 1;

    /// <summary>Sentences in one request. Default 50, from 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int RequestElements { get; set; } = 50;

    /// <summary>The longest that a request may take, the start of the program included. Default 2 min, from 10 ms to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(DefaultTimeoutSeconds);

    /// <summary>Whether there is a program to start.</summary>
    internal bool IsConfigured => !string.IsNullOrWhiteSpace(Start);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured && ProgramArguments.TrySplit(Start!).Count == 0)
        {
            yield return new ValidationResult("Command:Start (TRANSLATE_Command__Start) has a quote that is not closed, or no program");
        }
    }
}
