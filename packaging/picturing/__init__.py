"""Pictures of the window: the camera, what is laid out before it, and the states it is put into."""
