using Translate.Core.Translators;

namespace Translate.Engines.Command;

/// <summary>How sentences are written to a program and translations are read from it.</summary>
internal interface ICommandDialog
{
    /// <summary>Has a program translate texts.</summary>
    /// <param name="process">Waits for input.</param>
    /// <param name="texts">Without line ends; at least one.</param>
    /// <param name="isLast">Whether the program gets nothing after them, so that its input ends.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>One result a text, in order.</returns>
    /// <exception cref="EndOfStreamException">The program ended before it had answered.</exception>
    /// <exception cref="InvalidDataException">The output does not fit the texts. The program can be asked again if it is still in step.</exception>
    Task<IReadOnlyList<TranslationResult>> AskAsync(
        ProgramProcess process,
        IReadOnlyList<string> texts,
        bool isLast,
        CancellationToken cancellationToken
    );
}
