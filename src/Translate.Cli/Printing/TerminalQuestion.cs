using Spectre.Console;

namespace Translate.Cli.Printing;

/// <summary>Questions at the terminal. Ends when the program is stopped, also while it waits for a key, and when the terminal is closed.</summary>
internal static class TerminalQuestion
{
    /// <summary>Asks for y or n.</summary>
    /// <param name="question">Plain text.</param>
    /// <param name="defaultValue">The answer of Enter alone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="OperationCanceledException">The program is stopped.</exception>
    public static Task<bool> ConfirmAsync(string question, bool defaultValue, CancellationToken cancellationToken) =>
        new ConfirmationPrompt(Cell.Escape(question)) { DefaultValue = defaultValue }.ShowAsync(AnsiConsole.Console, cancellationToken);

    /// <summary>Asks for one of several answers.</summary>
    /// <returns>The index of the answer.</returns>
    /// <param name="question">Plain text.</param>
    /// <param name="answers">Plain text, in order.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="OperationCanceledException">The program is stopped.</exception>
    public static Task<int> ChooseAsync(string question, IReadOnlyList<string> answers, CancellationToken cancellationToken) =>
        new SelectionPrompt<int>()
            .Title(Cell.Escape(question))
            .AddChoices(Enumerable.Range(0, answers.Count))
            .UseConverter(index => Cell.Escape(answers[index]))
            .ShowAsync(AnsiConsole.Console, cancellationToken);
}
