/** By which id an inquiry is told from what the system does by itself: somebody of outside has asked, whose name stands beside it. */
export const inquirerId = 'inquiry'
