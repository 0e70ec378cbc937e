namespace Translate.Core.Quality.Names;

/// <summary>A word of a name in a source, and what the target has of it.</summary>
/// <param name="Index">The index of the word in the source.</param>
/// <param name="Length">The number of words.</param>
/// <param name="IsFound">Whether the target has it.</param>
/// <param name="IsFirst">Whether it begins a sentence, so that its capital says nothing.</param>
/// <param name="IsExonym">Whether English has another name for it that is known.</param>
internal readonly record struct NameWord(int Index, int Length, bool IsFound, bool IsFirst, bool IsExonym);
